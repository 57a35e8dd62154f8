import type { Database } from 'better-sqlite3';
import type { CurveRow, Point } from './point.ts';

export interface PointTable {
  /** A value of a step that has one already takes its place. */
  readonly add: (run: number, points: Iterable<Point>) => void;
  /** The same, but values that are there stay. */
  readonly addMissing: (run: number, points: Iterable<Point>) => void;
  /** The curves that a run has. */
  readonly names: (run: number) => string[];
  /** A curve by rising step, or the part of it between two steps, both included. */
  readonly curve: (run: number, name: string, from?: number | null, to?: number | null) => CurveRow[];
  /** Forgets what was measured after a step. */
  readonly removeAfter: (run: number, step: number) => void;
}

export function pointTable(database: Database): PointTable {
  const addName = database.prepare<[string]>('INSERT OR IGNORE INTO metric_names (name) VALUES (?)');
  const nameId = database.prepare<[string], number>('SELECT id FROM metric_names WHERE name = ?').pluck();
  const adding = (otherwise: 'REPLACE' | 'IGNORE') =>
    database.prepare<[number, number, number, number, number, number]>(
      `INSERT OR ${otherwise} INTO points (run_number, name_id, step, epoch, seconds, value) VALUES (?, ?, ?, ?, ?, ?)`,
    );
  const [replace, ignore] = [adding('REPLACE'), adding('IGNORE')];
  // Looks each name up in the key instead of going through all points.
  const names = database
    .prepare<[number], string>(
      `SELECT name FROM metric_names n
       WHERE EXISTS (SELECT 1 FROM points WHERE run_number = ? AND name_id = n.id) ORDER BY id`,
    )
    .pluck();
  const curve = database
    .prepare<[number, string, number, number], CurveRow>(
      `SELECT step, epoch, seconds, value FROM points
       WHERE run_number = ? AND name_id = (SELECT id FROM metric_names WHERE name = ?) AND step BETWEEN ? AND ?
       ORDER BY step`,
    )
    .raw();
  const removeAfter = database.prepare<[number, number]>('DELETE FROM points WHERE run_number = ? AND step > ?');

  const idOf = (name: string): number => {
    addName.run(name);
    return nameId.get(name)!;
  };

  const add = (statement: typeof replace, run: number, points: Iterable<Point>) => {
    // Known for this call alone: a transaction that fails takes new names back with it.
    const ids = new Map<string, number>();
    for (const { step, epoch, seconds, values } of points) {
      for (const [name, value] of Object.entries(values)) {
        const id = ids.get(name) ?? idOf(name);
        ids.set(name, id);
        statement.run(run, id, step, epoch, seconds, value);
      }
    }
  };

  return {
    add: (run, points) => add(replace, run, points),
    addMissing: (run, points) => add(ignore, run, points),
    names: (run) => names.all(run),
    curve: (run, name, from = null, to = null) => curve.all(run, name, from ?? 0, to ?? Number.MAX_SAFE_INTEGER),
    removeAfter: (run, step) => void removeAfter.run(run, step),
  };
}
