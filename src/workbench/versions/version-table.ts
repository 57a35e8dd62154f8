import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import type { EntryState } from '../entries/entry.ts';
import type { DataSetId, EntryKey, VersionId } from '../store/ids.ts';
import type { Change, Version, VersionDescription } from './version.ts';

interface Row {
  readonly id: VersionId;
  readonly data_set_id: DataSetId;
  readonly number: number;
  readonly parent_id: VersionId | null;
  readonly redo_id: VersionId | null;
  readonly description: string;
  readonly who: string;
  readonly at: number;
}

export type JournalAction = 'import' | 'edit' | 'undo' | 'redo';

export interface VersionTable {
  /** Throws a `Failure` where there is none. */
  readonly get: (id: VersionId) => Version;
  /** All versions of a data set, oldest first. */
  readonly list: (dataSet: DataSetId) => Version[];
  /** Adds a version behind `parent`, to which redo then leads from there, with its changes. */
  readonly add: (version: {
    readonly dataSet: DataSetId;
    readonly parent: VersionId | null;
    readonly description: VersionDescription;
    readonly changes: Iterable<Change>;
    readonly who: string;
    readonly at: Date;
  }) => VersionId;
  /** In the order in which they were made. */
  readonly changes: (id: VersionId) => Change[];
  /** Notes in the journal that someone went to this version, or, undoing it, back from it. */
  readonly note: (dataSet: DataSetId, action: JournalAction, version: VersionId, who: string, at: Date) => void;
  readonly contentHash: (id: VersionId) => string | null;
  readonly setContentHash: (id: VersionId, hash: string) => void;
}

export function versionTable(database: Database): VersionTable {
  const columns = 'id, data_set_id, number, parent_id, redo_id, description, who, at';
  const get = database.prepare<[VersionId], Row>(`SELECT ${columns} FROM versions WHERE id = ?`);
  const list = database.prepare<[DataSetId], Row>(
    `SELECT ${columns} FROM versions WHERE data_set_id = ? ORDER BY number`,
  );
  const add = database.prepare<[DataSetId, DataSetId, VersionId | null, string, string, number]>(`
    INSERT INTO versions (data_set_id, number, parent_id, description, who, at)
    VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM versions WHERE data_set_id = ?), ?, ?, ?, ?)`);
  const setRedo = database.prepare<[VersionId, VersionId]>('UPDATE versions SET redo_id = ? WHERE id = ?');
  const addChange = database.prepare<[VersionId, number, EntryKey, string | null, string | null]>(
    'INSERT INTO changes (version_id, number, entry_key, before, after) VALUES (?, ?, ?, ?, ?)',
  );
  const changes = database
    .prepare<[VersionId], [EntryKey, string | null, string | null]>(
      'SELECT entry_key, before, after FROM changes WHERE version_id = ? ORDER BY number',
    )
    .raw();
  const note = database.prepare<[DataSetId, JournalAction, VersionId, string, number]>(
    'INSERT INTO journal (data_set_id, action, version_id, who, at) VALUES (?, ?, ?, ?, ?)',
  );
  const contentHash = database
    .prepare<[VersionId], string | null>('SELECT content_hash FROM versions WHERE id = ?')
    .pluck();
  const setContentHash = database.prepare<[string, VersionId]>('UPDATE versions SET content_hash = ? WHERE id = ?');

  return {
    get: (id) => {
      const row = get.get(id);
      if (row) return versionOfRow(row);
      throw new Failure({
        code: 'no-such-version',
        message: `There is no version with id ${id} in ${database.name}.`,
        mend: 'Choose one of those that are listed.',
      });
    },
    list: (dataSet) => list.all(dataSet).map(versionOfRow),
    add: ({ dataSet, parent, description, changes: made, who, at }) => {
      const { lastInsertRowid } = add.run(dataSet, dataSet, parent, JSON.stringify(description), who, at.getTime());
      const id = Number(lastInsertRowid) as VersionId;
      if (parent !== null) setRedo.run(id, parent);
      let number = 0;
      for (const { entry, before, after } of made) {
        number += 1;
        addChange.run(id, number, entry, before && JSON.stringify(before), after && JSON.stringify(after));
      }
      return id;
    },
    changes: (id) => changes.all(id).map(changeOfRow),
    note: (dataSet, action, version, who, at) => void note.run(dataSet, action, version, who, at.getTime()),
    contentHash: (id) => contentHash.get(id) ?? null,
    setContentHash: (id, hash) => void setContentHash.run(hash, id),
  };
}

/** Only this program writes the JSON in these columns, so it is taken at its word. */
function changeOfRow([entry, before, after]: readonly [EntryKey, string | null, string | null]): Change {
  const from = before === null ? null : (JSON.parse(before) as EntryState);
  const to = after === null ? null : (JSON.parse(after) as EntryState);
  return { entry, before: from, after: to } as Change;
}

function versionOfRow(row: Row): Version {
  return {
    id: row.id,
    dataSet: row.data_set_id,
    number: row.number,
    parent: row.parent_id,
    redo: row.redo_id,
    description: JSON.parse(row.description) as VersionDescription,
    who: row.who,
    at: new Date(row.at),
  };
}
