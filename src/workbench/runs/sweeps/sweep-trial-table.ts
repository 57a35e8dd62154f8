import type { Database } from 'better-sqlite3';
import type { MedianRule } from '../../../pipeline/sweep/sweep-file.ts';

/** A run of a sweep whose losers are stopped early. */
export interface SweepTrial {
  /** The same for all trials of a sweep, and no others. */
  readonly sweep: string;
  readonly metric: string;
  readonly goal: 'maximize' | 'minimize';
  readonly rule: MedianRule;
}

export interface SweepTrialTable {
  readonly add: (run: number, trial: SweepTrial) => void;
  /** What a run is a trial of; null where it is none. */
  readonly of: (run: number) => SweepTrial | null;
  /** The numbers of the other runs of its sweep. */
  readonly others: (run: number) => number[];
}

export function sweepTrialTable(database: Database): SweepTrialTable {
  const add = database.prepare<[number, string, string, string, number, number]>(
    'INSERT INTO sweep_trials (run_number, sweep, metric, goal, min_trials, min_step) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const of = database.prepare<
    [number],
    Omit<SweepTrial, 'rule'> & { readonly min_trials: number; readonly min_step: number }
  >('SELECT sweep, metric, goal, min_trials, min_step FROM sweep_trials WHERE run_number = ?');
  const others = database
    .prepare<[number], number>(
      `SELECT other.run_number FROM sweep_trials own JOIN sweep_trials other USING (sweep)
       WHERE own.run_number = ? AND other.run_number <> own.run_number ORDER BY other.run_number`,
    )
    .pluck();
  return {
    add: (run, { sweep, metric, goal, rule }) => void add.run(run, sweep, metric, goal, rule.min_trials, rule.min_step),
    of(run) {
      const row = of.get(run);
      if (row === undefined) return null;
      const { min_trials, min_step, ...trial } = row;
      return { ...trial, rule: { rule: 'median', min_trials, min_step } };
    },
    others: (run) => others.all(run),
  };
}
