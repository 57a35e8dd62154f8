import type { Store } from '../store/store.ts';
import { betterOf } from './points/best-values.ts';
import type { StoredRun } from './stored-run.ts';

/**
 * Forgets what a run has told beyond a step, since it goes on from there and tells it again: points, checkpoints, and
 * what was latest and best because of them.
 */
export function rewind({ runs, points, checkpoints, database }: Store, run: StoredRun, step: number): void {
  database
    .transaction(() => {
      points.removeAfter(run.number, step);
      checkpoints.removeAfter(run.number, step);
      const figures = database.prepare<[{ run: number }], readonly [string, number, number, number]>(
        `SELECT name, value, least, most FROM (
           SELECT name_id, min(value) AS least, max(value) AS most, max(step) AS step FROM points
           WHERE run_number = @run GROUP BY name_id
         ) f JOIN points p USING (name_id, step) JOIN metric_names n ON n.id = name_id
         WHERE p.run_number = @run ORDER BY name_id`,
      );
      const rows = figures.raw().all({ run: run.number });
      const latest = Object.fromEntries(rows.map(([name, value]) => [name, value]));
      const best = Object.fromEntries(
        rows.flatMap(([name, , least, most]) => {
          const better = betterOf(name);
          return better === null ? [] : [[name, better === 'less' ? least : most]];
        }),
      );
      runs.change(run.id, { step, latest, best });
    })
    .immediate();
}
