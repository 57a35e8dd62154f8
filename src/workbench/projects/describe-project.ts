import type { ProjectId } from '../../shared/contract/ids.ts';
import type { Project } from '../../shared/contract/projects.ts';
import { countEntries } from '../query/count.ts';
import type { Store } from '../store/store.ts';
import type { StoredProject } from './project-table.ts';

/** All projects with their figures, the last opened first. */
export function listProjects(store: Store): Project[] {
  return store.projects.list().map((project) => withFigures(store, project));
}

/** A project with its figures. Throws a `Failure` where there is none. */
export function describeProject(store: Store, project: ProjectId): Project {
  return withFigures(store, store.projects.get(project));
}

function withFigures(store: Store, project: StoredProject): Project {
  const dataSets = store.dataSets.list(project.id);
  const figures = store.database
    .prepare<[ProjectId], Pick<Project, 'runs' | 'activeRuns' | 'resumableRuns' | 'bestF1'>>(
      `SELECT count(*) AS runs, count(*) FILTER (WHERE state IN ('queued', 'running', 'stopping')) AS activeRuns,
         count(*) FILTER (WHERE state IN ('paused', 'interrupted')) AS resumableRuns,
         max(best ->> '$.eval_f1') AS bestF1
       FROM runs WHERE project_id = ?`,
    )
    .get(project.id)!;
  return {
    ...project,
    ...figures,
    dataSets: dataSets.length,
    entries: dataSets.reduce((sum, { id }) => sum + countEntries(store, id), 0),
  };
}
