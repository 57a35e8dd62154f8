import { join } from 'node:path';
import { readJsonFile } from '../../pipeline/files/read-json-file.ts';
import { checkpointFiles, stepOf } from '../../pipeline/process/checkpoint/names.ts';
import { trainerStateSchema } from '../../pipeline/process/trainer-state.ts';
import type { Store } from '../store/store.ts';
import { betterOf } from './points/best-values.ts';
import type { Point } from './points/point.ts';
import type { StoredRun } from './stored-run.ts';

/**
 * Brings what is written of a run to where a checkpoint stands (null: to its start), since it goes on from there: what it
 * told beyond is forgotten, as it tells that again, and what it logged before and nobody was there to write is taken from
 * the checkpoint. Throws a `Failure` where that cannot be read.
 */
export async function rewind(store: Store, run: StoredRun, checkpoint: string | null): Promise<void> {
  const step = checkpoint === null ? 0 : stepOf(checkpoint)!;
  const logged = checkpoint === null ? [] : await loggedIn(checkpoint, run.seconds);
  const { runs, points, checkpoints, database } = store;
  database
    .transaction(() => {
      points.removeAfter(run.number, step);
      checkpoints.removeAfter(run.number, step);
      points.addMissing(run.number, logged);
      runs.change(run.id, { step, ...latestAndBest(store, run) });
    })
    .immediate();
}

/** What a checkpoint has logged; when each was is not known there, so it is taken to be at the end. */
async function loggedIn(checkpoint: string, seconds: number): Promise<Point[]> {
  const path = join(checkpoint, checkpointFiles.trainerState);
  const { log_history: history } = await readJsonFile(path, trainerStateSchema, 'Delete this checkpoint.');
  return history.flatMap(({ step, epoch, ...values }) =>
    step === undefined || epoch === undefined ? [] : [{ step, epoch, seconds, values }],
  );
}

function latestAndBest({ database }: Store, run: StoredRun): Pick<StoredRun, 'latest' | 'best'> {
  const rows = database
    .prepare<[{ run: number }], readonly [string, number, number, number]>(
      `SELECT name, value, least, most FROM (
         SELECT name_id, min(value) AS least, max(value) AS most, max(step) AS step FROM points
         WHERE run_number = @run GROUP BY name_id
       ) JOIN points p USING (name_id, step) JOIN metric_names n ON n.id = name_id
       WHERE p.run_number = @run ORDER BY name_id`,
    )
    .raw()
    .all({ run: run.number });
  const best = rows.flatMap(([name, , least, most]) => {
    const better = betterOf(name);
    return better === null ? [] : [[name, better === 'less' ? least : most] as const];
  });
  return { latest: Object.fromEntries(rows.map(([name, value]) => [name, value])), best: Object.fromEntries(best) };
}
