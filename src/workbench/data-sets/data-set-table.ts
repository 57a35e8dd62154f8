import type { Database } from 'better-sqlite3';
import type { ProjectId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import type { DataSetId, VersionId } from '../store/ids.ts';
import type { DataSet } from './data-set.ts';

interface Row {
  readonly id: DataSetId;
  readonly project_id: ProjectId | null;
  readonly name: string;
  readonly state: 'importing' | 'ready';
  readonly created_at: number;
  readonly version_id: VersionId | null;
  readonly checked_version_id: VersionId | null;
}

export interface DataSetTable {
  /** All data sets, or those of a project, oldest first. */
  readonly list: (project?: ProjectId) => DataSet[];
  /** Throws a `Failure` where there is none. */
  readonly get: (id: DataSetId) => DataSet;
  /** The version it is at. Throws a `Failure` where there is no such data set, or it is still being imported. */
  readonly currentVersion: (id: DataSetId) => VersionId;
  readonly rename: (id: DataSetId, name: string) => void;
  readonly setVersion: (id: DataSetId, version: VersionId) => void;
  readonly setChecked: (id: DataSetId, version: VersionId) => void;
}

export function dataSetTable(database: Database): DataSetTable {
  const columns = 'id, project_id, name, state, created_at, version_id, checked_version_id';
  const list = database.prepare<[], Row>(`SELECT ${columns} FROM data_sets WHERE state <> 'discarded' ORDER BY id`);
  const listOfProject = database.prepare<[ProjectId], Row>(
    `SELECT ${columns} FROM data_sets WHERE project_id = ? AND state <> 'discarded' ORDER BY id`,
  );
  const get = database.prepare<[DataSetId], Row>(
    `SELECT ${columns} FROM data_sets WHERE id = ? AND state <> 'discarded'`,
  );
  const rename = database.prepare<[string, DataSetId]>('UPDATE data_sets SET name = ? WHERE id = ?');
  const setVersion = database.prepare<[VersionId, DataSetId]>('UPDATE data_sets SET version_id = ? WHERE id = ?');
  const setChecked = database.prepare<[VersionId, DataSetId]>(
    'UPDATE data_sets SET checked_version_id = ? WHERE id = ?',
  );

  const existing = (id: DataSetId): DataSet => {
    const row = get.get(id);
    if (row) return dataSetOfRow(row);
    throw new Failure({
      code: 'no-such-data-set',
      message: `There is no data set ${id} in ${database.name}.`,
      mend: 'Choose one of those that are listed.',
    });
  };

  return {
    list: (project) => (project === undefined ? list.all() : listOfProject.all(project)).map(dataSetOfRow),
    get: existing,
    currentVersion: (id) => {
      const { name, version } = existing(id);
      if (version !== null) return version;
      throw new Failure({
        code: 'still-importing',
        message: `The data set "${name}" is still being imported.`,
        mend: 'Wait until it is there.',
      });
    },
    rename: (id, name) => void rename.run(name, existing(id).id),
    setVersion: (id, version) => void setVersion.run(version, id),
    setChecked: (id, version) => void setChecked.run(version, id),
  };
}

function dataSetOfRow(row: Row): DataSet {
  return {
    id: row.id,
    project: row.project_id,
    name: row.name,
    state: row.state,
    createdAt: new Date(row.created_at),
    version: row.version_id,
    checkedVersion: row.checked_version_id,
  };
}
