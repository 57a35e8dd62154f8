import type { Database } from 'better-sqlite3';
import type { DataSetId, ModelId, ProjectId, RunId, VersionId } from '../../shared/contract/ids.ts';
import type { RunState } from '../../shared/contract/runs.ts';
import { Failure } from '../../shared/failure.ts';
import type { NewRun, RunChanges, StoredRun } from './stored-run.ts';

interface Row {
  readonly number: number;
  readonly id: RunId;
  readonly project_id: ProjectId;
  readonly name: string;
  readonly state: RunState;
  readonly reason: string | null;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly ended_at: number | null;
  readonly seconds: number;
  readonly model_id: ModelId | null;
  readonly model_name: string | null;
  readonly data_set_id: DataSetId;
  readonly data_set_name: string;
  readonly version_id: VersionId;
  readonly content_hash: string;
  readonly request: string;
  readonly arguments: string;
  readonly environment: string;
  readonly step: number;
  readonly steps: number | null;
  readonly latest: string;
  readonly best: string;
  readonly metrics: string;
  readonly advice: string;
  readonly tags: string;
  readonly notes: string;
  readonly archived: 0 | 1;
  readonly tuned_model_id: ModelId | null;
  readonly memory_bytes: number | null;
}

export interface RunTable {
  /** Newest first; those of a project, or all. */
  readonly list: (options: { readonly project: ProjectId | null; readonly archived: boolean }) => StoredRun[];
  /** Throws a `Failure` where there is none. */
  readonly get: (id: RunId) => StoredRun;
  readonly add: (run: NewRun, at?: Date) => void;
  readonly change: (id: RunId, changes: RunChanges) => void;
  /** With all that was told of it. */
  readonly remove: (id: RunId) => void;
  /** The run that has waited longest, if one waits. */
  readonly nextQueued: () => StoredRun | null;
  readonly inStates: (...states: readonly RunState[]) => StoredRun[];
  /** Runs of a project so far, archived ones too. */
  readonly count: (project: ProjectId) => number;
}

const columns: { readonly [Name in keyof RunChanges]-?: string } = {
  state: 'state',
  reason: 'reason',
  queuedAt: 'queued_at',
  startedAt: 'started_at',
  endedAt: 'ended_at',
  seconds: 'seconds',
  environment: 'environment',
  step: 'step',
  steps: 'steps',
  latest: 'latest',
  best: 'best',
  metrics: 'metrics',
  advice: 'advice',
  tunedModel: 'tuned_model_id',
  memoryBytes: 'memory_bytes',
  name: 'name',
  notes: 'notes',
  tags: 'tags',
  archived: 'archived',
  arguments: 'arguments',
};

export function runTable(database: Database): RunTable {
  const get = database.prepare<[RunId], Row>('SELECT * FROM runs WHERE id = ?');
  const list = database.prepare<[{ project: ProjectId | null; archived: 0 | 1 }], Row>(
    `SELECT * FROM runs WHERE (@project IS NULL OR project_id = @project) AND archived = @archived ORDER BY id DESC`,
  );
  const queued = database.prepare<[], Row>(
    `SELECT * FROM runs WHERE state = 'queued' ORDER BY queued_at, number LIMIT 1`,
  );
  const inStates = database.prepare<[string], Row>(
    'SELECT * FROM runs WHERE state IN (SELECT value FROM json_each(?)) ORDER BY number',
  );
  const count = database.prepare<[ProjectId], number>('SELECT count(*) FROM runs WHERE project_id = ?').pluck();
  const add = database.prepare(
    `INSERT INTO runs (id, project_id, name, state, created_at, queued_at, model_id, model_name, data_set_id,
       data_set_name, version_id, content_hash, request, arguments)
     VALUES (?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  const removals = [
    ...['points', 'checkpoints', 'log_lines', 'sweep_trials'].map(
      (table) => `DELETE FROM ${table} WHERE run_number = (SELECT number FROM runs WHERE id = ?)`,
    ),
    'DELETE FROM training_data WHERE run = ?',
    'DELETE FROM runs WHERE id = ?',
  ].map((sql) => database.prepare<[RunId]>(sql));

  return {
    list: ({ project, archived }) => list.all({ project, archived: archived ? 1 : 0 }).map(runOfRow),
    get: (id) => {
      const row = get.get(id);
      if (row) return runOfRow(row);
      throw new Failure({
        code: 'no-such-run',
        message: `There is no run ${id} here.`,
        mend: 'Choose one of those that are listed.',
      });
    },
    add: (run, at = new Date()) => {
      const { id, project, name, model, dataSet, dataSetName, version, contentHash, request } = run;
      const [now, asked, completed] = [at.getTime(), JSON.stringify(request), JSON.stringify(run.arguments)];
      const made = [model?.id ?? null, model?.name ?? null, dataSet, dataSetName, version, contentHash];
      add.run(id, project, name, now, now, ...made, asked, completed);
    },
    change: (id, changes) => {
      const names = Object.keys(changes) as (keyof RunChanges)[];
      if (names.length === 0) return;
      const assignments = names.map((name) => `${columns[name]} = ?`).join(', ');
      database
        .prepare(`UPDATE runs SET ${assignments} WHERE id = ?`)
        .run(...names.map((name) => toColumn(changes[name])), id);
    },
    remove: (id) => {
      for (const removal of removals) removal.run(id);
    },
    nextQueued: () => {
      const row = queued.get();
      return row ? runOfRow(row) : null;
    },
    inStates: (...states) => inStates.all(JSON.stringify(states)).map(runOfRow),
    count: (project) => count.get(project)!,
  };
}

function toColumn(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** Only this program writes the JSON in these columns, so it is taken at its word. */
function runOfRow(row: Row): StoredRun {
  return {
    number: row.number,
    id: row.id,
    project: row.project_id,
    name: row.name,
    state: row.state,
    reason: row.reason,
    createdAt: new Date(row.created_at),
    startedAt: row.started_at === null ? null : new Date(row.started_at),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
    seconds: row.seconds,
    model: row.model_name === null ? null : { id: row.model_id, name: row.model_name },
    dataSet: row.data_set_id,
    dataSetName: row.data_set_name,
    version: row.version_id,
    contentHash: row.content_hash,
    request: JSON.parse(row.request) as StoredRun['request'],
    arguments: JSON.parse(row.arguments) as StoredRun['arguments'],
    environment: JSON.parse(row.environment) as StoredRun['environment'],
    step: row.step,
    steps: row.steps,
    latest: JSON.parse(row.latest) as StoredRun['latest'],
    best: JSON.parse(row.best) as StoredRun['best'],
    metrics: JSON.parse(row.metrics) as StoredRun['metrics'],
    advice: JSON.parse(row.advice) as StoredRun['advice'],
    tags: JSON.parse(row.tags) as StoredRun['tags'],
    notes: row.notes,
    archived: row.archived === 1,
    tunedModel: row.tuned_model_id,
    memoryBytes: row.memory_bytes,
  };
}
