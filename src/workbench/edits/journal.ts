import type { EntryState } from '../entries/entry.ts';
import type { DataSetId, EntryKey, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { JournalAction } from '../versions/version-table.ts';
import type { VersionDescription } from '../versions/version.ts';

/** A line of the journal: someone edited, undid or redid something. Lines are only ever added. */
export interface JournalLine {
  readonly number: number;
  readonly at: Date;
  readonly who: string;
  readonly action: JournalAction;
  /** The version that the action led to; for an undo, the one that it led back from. */
  readonly version: VersionId;
  readonly versionNumber: number;
  readonly description: VersionDescription;
}

/** The journal of a data set, oldest line first. */
export function readJournal({ database }: Store, dataSet: DataSetId): JournalLine[] {
  const rows = database
    .prepare<[DataSetId], [number, number, string, JournalAction, VersionId, number, string]>(
      `SELECT j.number, j.at, j.who, j.action, j.version_id, v.number, v.description
       FROM journal j JOIN versions v ON v.id = j.version_id WHERE j.data_set_id = ? ORDER BY j.number`,
    )
    .raw()
    .all(dataSet);
  return rows.map(([number, at, who, action, version, versionNumber, description]) => ({
    number,
    at: new Date(at),
    who,
    action,
    version,
    versionNumber,
    description: JSON.parse(description) as VersionDescription,
  }));
}

/**
 * The journal as JSON Lines, one at a time, oldest first: `{number, at, who, action, version, parent, kind, label, changes:
 * [{entry, id, before, after}]}` with `at` in ISO 8601, versions by number, and texts of contexts in place of their keys.
 * Offsets count UTF-16 units. Changes stand with the edit; an undo and a redo name its version.
 */
export function* exportJournal(store: Store, dataSet: DataSetId): Generator<string> {
  for (const { number, at, who, action, version, versionNumber, description } of readJournal(store, dataSet)) {
    const { parent } = store.versions.get(version);
    const changes = store.versions.changes(version).map(({ entry, before, after }) => ({
      entry,
      id: exampleId(store, entry),
      before: withContext(store, before),
      after: withContext(store, after),
    }));
    yield JSON.stringify({
      number,
      at: at.toISOString(),
      who,
      action,
      version: versionNumber,
      parent: parent === null ? null : store.versions.get(parent).number,
      kind: description.kind,
      label: description.label,
      ...(action === 'edit' && { changes }),
    });
  }
}

function exampleId(store: Store, entry: EntryKey): string {
  return store.entries.read(entry)?.state.id ?? '';
}

function withContext(store: Store, fields: Partial<EntryState> | null): object | null {
  if (fields?.contextKey === undefined) return fields;
  const { contextKey, ...rest } = fields;
  return { ...rest, context: store.contexts.text(contextKey) };
}
