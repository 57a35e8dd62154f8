import type { Database } from 'better-sqlite3';
import type { ProjectId } from '../../shared/contract/ids.ts';
import { Failure } from '../../shared/failure.ts';
import { uuidV7 } from '../store/uuid-v7.ts';

/** A project as the store has it: a name under which data sets and runs lie. */
export interface StoredProject {
  readonly id: ProjectId;
  readonly name: string;
  readonly demo: boolean;
  readonly archived: boolean;
  readonly createdAt: Date;
  readonly openedAt: Date;
}

interface Row {
  readonly id: ProjectId;
  readonly name: string;
  readonly demo: 0 | 1;
  readonly archived: 0 | 1;
  readonly created_at: number;
  readonly opened_at: number;
}

export interface ProjectTable {
  /** The last opened first. */
  readonly list: () => StoredProject[];
  /** Throws a `Failure` where there is none. */
  readonly get: (id: ProjectId) => StoredProject;
  /** The project that ships with the workbench, if it was ever opened. */
  readonly demo: () => StoredProject | null;
  readonly create: (name: string, options?: { readonly demo?: boolean; readonly at?: Date }) => ProjectId;
  readonly open: (id: ProjectId, at?: Date) => void;
  readonly rename: (id: ProjectId, name: string) => void;
  readonly setArchived: (id: ProjectId, archived: boolean) => void;
}

export function projectTable(database: Database): ProjectTable {
  const columns = 'id, name, demo, archived, created_at, opened_at';
  const list = database.prepare<[], Row>(`SELECT ${columns} FROM projects ORDER BY opened_at DESC, id DESC`);
  const get = database.prepare<[ProjectId], Row>(`SELECT ${columns} FROM projects WHERE id = ?`);
  const demo = database.prepare<[], Row>(`SELECT ${columns} FROM projects WHERE demo = 1`);
  const create = database.prepare<[ProjectId, string, 0 | 1, number, number]>(
    'INSERT INTO projects (id, name, demo, created_at, opened_at) VALUES (?, ?, ?, ?, ?)',
  );
  const open = database.prepare<[number, ProjectId]>('UPDATE projects SET opened_at = ? WHERE id = ?');
  const rename = database.prepare<[string, ProjectId]>('UPDATE projects SET name = ? WHERE id = ?');
  const setArchived = database.prepare<[0 | 1, ProjectId]>('UPDATE projects SET archived = ? WHERE id = ?');

  const existing = (id: ProjectId): StoredProject => {
    const row = get.get(id);
    if (row) return projectOfRow(row);
    throw new Failure({
      code: 'no-such-project',
      message: `There is no project ${id} here.`,
      mend: 'Choose one of those that are listed.',
    });
  };

  return {
    list: () => list.all().map(projectOfRow),
    get: existing,
    demo: () => {
      const row = demo.get();
      return row ? projectOfRow(row) : null;
    },
    create: (name, { demo: isDemo = false, at = new Date() } = {}) => {
      const id = uuidV7(at.getTime()) as ProjectId;
      create.run(id, name, isDemo ? 1 : 0, at.getTime(), at.getTime());
      return id;
    },
    open: (id, at = new Date()) => void open.run(at.getTime(), existing(id).id),
    rename: (id, name) => void rename.run(name, existing(id).id),
    setArchived: (id, archived) => void setArchived.run(archived ? 1 : 0, existing(id).id),
  };
}

function projectOfRow(row: Row): StoredProject {
  return {
    id: row.id,
    name: row.name,
    demo: row.demo === 1,
    archived: row.archived === 1,
    createdAt: new Date(row.created_at),
    openedAt: new Date(row.opened_at),
  };
}
