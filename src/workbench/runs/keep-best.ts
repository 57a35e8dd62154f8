import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkpointFiles } from '../../pipeline/process/checkpoint/names.ts';
import { exists, findLastCheckpoint } from '../../pipeline/process/checkpoint/list-checkpoints.ts';
import { readJsonFile } from '../../pipeline/files/read-json-file.ts';
import { trainerStateSchema } from '../../pipeline/process/trainer-state.ts';
import type { Figures } from './stored-run.ts';

export interface KeptModel {
  readonly checkpoint: string;
  /** What was measured of exactly this model; empty where it was not judged. */
  readonly metrics: Figures;
}

/** What a checkpoint holds beside a model, for going on. */
const forGoingOn: readonly string[] = [
  checkpointFiles.optimizer,
  checkpointFiles.scheduler,
  checkpointFiles.random,
  checkpointFiles.loop,
  checkpointFiles.arguments,
  checkpointFiles.lossScale,
];

/**
 * Puts the best checkpoint's model into the output folder, or the last one's where none is known to be the best. Null where
 * there is no checkpoint. Each file is there whole or as it was.
 */
export async function keepBest(outputFolder: string): Promise<KeptModel | null> {
  const last = await findLastCheckpoint(outputFolder);
  if (last === null) return null;
  const state = await readJsonFile(
    join(last, checkpointFiles.trainerState),
    trainerStateSchema,
    'Resume the run from an earlier checkpoint.',
  );
  const { best_model_checkpoint: noted, log_history: history } = state;
  const best = noted === null ? null : join(outputFolder, basename(noted));
  const checkpoint = best !== null && (await exists(best)) ? best : last;
  await mkdir(outputFolder, { recursive: true });
  for (const file of await readdir(checkpoint, { withFileTypes: true })) {
    if (!file.isFile() || forGoingOn.includes(file.name)) continue;
    const beside = join(outputFolder, `${file.name}.part`);
    await copyFile(join(checkpoint, file.name), beside);
    await rename(beside, join(outputFolder, file.name));
  }
  const step = Number(basename(checkpoint).split('-').at(-1));
  const judged = history.findLast((entry) => entry.step === step && 'eval_f1' in entry);
  return { checkpoint, metrics: judged ?? {} };
}
