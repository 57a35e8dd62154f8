import type { Database } from 'better-sqlite3';

/** A checkpoint that a run has written; it may have been deleted since, to make room for later ones. */
export interface StoredCheckpoint {
  readonly step: number;
  readonly folder: string;
  readonly best: boolean;
  readonly at: Date;
}

export interface CheckpointTable {
  /** By rising step. */
  readonly list: (run: number) => StoredCheckpoint[];
  /** Where it is the best, none of the others is any more. */
  readonly add: (run: number, checkpoint: StoredCheckpoint) => void;
  readonly removeAfter: (run: number, step: number) => void;
}

export function checkpointTable(database: Database): CheckpointTable {
  const list = database.prepare<
    [number],
    { readonly step: number; readonly folder: string; readonly best: 0 | 1; readonly at: number }
  >('SELECT step, folder, best, at FROM checkpoints WHERE run_number = ? ORDER BY step');
  const noneBest = database.prepare<[number]>('UPDATE checkpoints SET best = 0 WHERE run_number = ? AND best = 1');
  const add = database.prepare<[number, number, string, 0 | 1, number]>(
    'INSERT OR REPLACE INTO checkpoints (run_number, step, folder, best, at) VALUES (?, ?, ?, ?, ?)',
  );
  const removeAfter = database.prepare<[number, number]>('DELETE FROM checkpoints WHERE run_number = ? AND step > ?');
  return {
    list: (run) => list.all(run).map((row) => ({ ...row, best: row.best === 1, at: new Date(row.at) })),
    add: (run, { step, folder, best, at }) => {
      if (best) noneBest.run(run);
      add.run(run, step, folder, best ? 1 : 0, at.getTime());
    },
    removeAfter: (run, step) => void removeAfter.run(run, step),
  };
}
