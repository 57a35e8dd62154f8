import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readJsonFile } from '../../pipeline/files/read-json-file.ts';
import { listCheckpoints } from '../../pipeline/process/checkpoint/list-checkpoints.ts';
import { checkpointFiles, stepOf } from '../../pipeline/process/checkpoint/names.ts';
import { trainerStateSchema, type TrainerStateFile } from '../../pipeline/process/trainer-state.ts';
import type { Store } from '../store/store.ts';
import type { StoredCheckpoint } from './checkpoint-table.ts';
import { betterOf } from './points/best-values.ts';
import type { Point } from './points/point.ts';
import type { StoredRun } from './stored-run.ts';

/**
 * Brings what is written of a run to where a checkpoint stands (null: to its start), since it goes on from there: what it
 * told beyond is forgotten, as it tells that again, and what it logged or saved before and nobody was there to write is
 * taken from the disk. Throws a `Failure` where that cannot be read.
 */
export async function rewind(store: Store, run: StoredRun, checkpoint: string | null): Promise<void> {
  const step = checkpoint === null ? 0 : stepOf(checkpoint)!;
  const state = checkpoint === null ? null : await readState(checkpoint);
  const saved = checkpoint === null ? [] : await savedIn(dirname(checkpoint), state);
  const { runs, points, checkpoints, database } = store;
  database
    .transaction(() => {
      points.removeAfter(run.number, step);
      checkpoints.removeAfter(run.number, step);
      points.addMissing(run.number, loggedIn(state, run.seconds));
      for (const one of saved) if (one.step <= step) checkpoints.add(run.number, one);
      runs.change(run.id, { step, ...latestAndBest(store, run) });
    })
    .immediate();
}

function readState(checkpoint: string): Promise<TrainerStateFile> {
  return readJsonFile(join(checkpoint, checkpointFiles.trainerState), trainerStateSchema, 'Delete this checkpoint.');
}

/** What was logged up to a checkpoint; when is not known there, so it is taken to be at the end. */
function loggedIn(state: TrainerStateFile | null, seconds: number): Point[] {
  return (state?.log_history ?? []).flatMap(({ step, epoch, ...values }) =>
    step === undefined || epoch === undefined ? [] : [{ step, epoch, seconds, values }],
  );
}

async function savedIn(outputFolder: string, state: TrainerStateFile | null): Promise<StoredCheckpoint[]> {
  const best = state?.best_model_checkpoint ?? null;
  const found = await listCheckpoints(outputFolder);
  return Promise.all(
    found.map(async ({ folder, step }) => {
      const { mtime: at } = await stat(folder);
      return { step, folder, best: best !== null && basename(folder) === basename(best), at };
    }),
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
