import type { Split } from '../entries/entry.ts';
import type { DataSetId, VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { hashVersion } from './read-version.ts';

/** What a training run read. */
export interface TrainingData {
  /** The run, by the name that its folder or its list has for it. */
  readonly run: string;
  /** What it read the data for. */
  readonly role: Split;
  readonly version: VersionId;
  /** The entries of one split, or all: null. */
  readonly split: Split | null;
  /** Of exactly those entries (`hashExamples`). */
  readonly contentHash: string;
  readonly at: Date;
}

/** Notes what a run reads; called again for the same role, as when it resumes, it notes the later. */
export function recordTrainingData(
  store: Store,
  data: {
    readonly run: string;
    readonly role: Split;
    readonly version: VersionId;
    readonly split?: Split | null;
    /** Of what it reads, where that is not all of the split. */
    readonly contentHash?: string;
    readonly at?: Date;
  },
): TrainingData {
  const { run, role, version, split = null, at = new Date() } = data;
  const contentHash = data.contentHash ?? hashVersion(store, version, split ?? undefined);
  store.database
    .prepare(
      'INSERT OR REPLACE INTO training_data (run, role, version_id, split, content_hash, at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(run, role, version, split, contentHash, at.getTime());
  return { run, role, version, split, contentHash, at };
}

/** What a run read, by role. */
export function trainingDataOf(store: Store, run: string): TrainingData[] {
  return select(store, 't.run = ? ORDER BY t.role', run);
}

/** Runs that read some version of a data set, oldest first. */
export function runsOf(store: Store, dataSet: DataSetId): TrainingData[] {
  return select(store, 'v.data_set_id = ? ORDER BY t.at, t.run, t.role', dataSet);
}

function select({ database }: Store, where: string, value: string | DataSetId): TrainingData[] {
  return database
    .prepare<[string | number], [string, Split, VersionId, Split | null, string, number]>(
      `SELECT t.run, t.role, t.version_id, t.split, t.content_hash, t.at
       FROM training_data t JOIN versions v ON v.id = t.version_id WHERE ${where}`,
    )
    .raw()
    .all(value)
    .map(([run, role, version, split, contentHash, at]) => ({
      run,
      role,
      version,
      split,
      contentHash,
      at: new Date(at),
    }));
}
