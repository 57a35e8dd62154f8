import type { SavedFilter } from '../../shared/contract/data-sets.ts';
import type { ProjectId } from '../../shared/contract/ids.ts';
import type { Store } from '../store/store.ts';

/** The filters that are kept in a project, by name. */
export function listSavedFilters({ database }: Store, project: ProjectId): SavedFilter[] {
  return database
    .prepare<[ProjectId], SavedFilter>(
      'SELECT name, filter FROM saved_filters WHERE project_id = ? ORDER BY name COLLATE NOCASE',
    )
    .all(project);
}

/** Keeps a filter, in place of one of the same name. */
export function saveFilter({ database }: Store, project: ProjectId, { name, filter }: SavedFilter): void {
  database
    .prepare('INSERT OR REPLACE INTO saved_filters (project_id, name, filter) VALUES (?, ?, ?)')
    .run(project, name, filter);
}

export function removeFilter({ database }: Store, project: ProjectId, name: string): void {
  database.prepare('DELETE FROM saved_filters WHERE project_id = ? AND name = ?').run(project, name);
}
