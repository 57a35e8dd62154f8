import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readSafetensors } from '../../../engine/safetensors/read.ts';
import { writeSafetensors } from '../../../engine/safetensors/write.ts';
import type { LossScale, TensorView, TrainerState } from '../../../engine/trainer.ts';
import { Failure } from '../../../shared/failure.ts';
import { readJsonFile } from '../../files/read-json-file.ts';
import { loopStateSchema } from '../loop-state.ts';
import type { LoopState } from '../loop-state.ts';
import { randomStateSchema } from '../random-state.ts';
import type { RandomState } from '../random-state.ts';
import { trainerStateSchema } from '../trainer-state.ts';
import type { TrainerStateFile } from '../trainer-state.ts';
import { exists } from './list-checkpoints.ts';
import { checkpointFiles } from './names.ts';

/** What a checkpoint holds beside the model. */
export interface CheckpointContents {
  readonly firstMoments: ReadonlyMap<string, TensorView>;
  readonly secondMoments: ReadonlyMap<string, TensorView>;
  /** Of a training in float16. */
  readonly lossScale?: LossScale;
  readonly loop: LoopState;
  readonly trainerState: TrainerStateFile;
  /** What decides the order of the data and the random masks. */
  readonly random: RandomState;
}

/** The names of PyTorch's AdamW for its two moments. */
const firstPrefix = 'exp_avg.';
const secondPrefix = 'exp_avg_sq.';

/** Writes all of a checkpoint but the model. `records` are files for people: scheduler and arguments. */
export async function writeContents(
  folder: string,
  contents: CheckpointContents,
  records: Readonly<Record<string, unknown>>,
): Promise<void> {
  const moments = new Map([
    ...[...contents.firstMoments].map(([name, tensor]) => [firstPrefix + name, tensor] as const),
    ...[...contents.secondMoments].map(([name, tensor]) => [secondPrefix + name, tensor] as const),
  ]);
  await writeSafetensors(join(folder, checkpointFiles.optimizer), moments, { step: String(contents.loop.globalStep) });
  const texts = {
    ...records,
    [checkpointFiles.random]: contents.random,
    [checkpointFiles.loop]: contents.loop,
    [checkpointFiles.trainerState]: contents.trainerState,
    ...(contents.lossScale && { [checkpointFiles.lossScale]: scalerFile(contents.lossScale) }),
  };
  for (const [name, content] of Object.entries(texts)) {
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}

const mend = 'Delete this checkpoint, so that the run resumes from the one before it.';

/**
 * Reads a checkpoint back.
 *
 * @throws Failure that names the broken file
 */
export async function readContents(folder: string): Promise<CheckpointContents> {
  const [loop, trainerState, random] = await Promise.all([
    readJsonFile(join(folder, checkpointFiles.loop), loopStateSchema, mend),
    readJsonFile(join(folder, checkpointFiles.trainerState), trainerStateSchema, mend),
    readJsonFile(join(folder, checkpointFiles.random), randomStateSchema, mend),
  ]);
  if (loop.globalStep !== trainerState.global_step) {
    throw new Failure({
      code: 'malformed-checkpoint',
      message: `${folder}: ${checkpointFiles.loop} is of step ${loop.globalStep}, ${checkpointFiles.trainerState} of step ${trainerState.global_step}.`,
      mend,
    });
  }
  const { tensors: moments } = await readSafetensors(join(folder, checkpointFiles.optimizer));
  const scaler = join(folder, checkpointFiles.lossScale);
  const lossScale = (await exists(scaler)) ? await readJsonFile(scaler, scalerSchema, mend) : undefined;
  return { ...splitMoments(moments), lossScale, loop, trainerState, random };
}

/** Under the names of PyTorch's `GradScaler.state_dict`. */
function scalerFile({ scale, streak }: LossScale) {
  return { scale, _growth_tracker: streak };
}

const scalerSchema = z
  .object({ scale: z.number().positive(), _growth_tracker: z.int().nonnegative() })
  .transform(({ scale, _growth_tracker: streak }): LossScale => ({ scale, streak }));

function splitMoments(moments: ReadonlyMap<string, TensorView>): Pick<TrainerState, 'firstMoments' | 'secondMoments'> {
  const named = (prefix: string) =>
    new Map(
      [...moments].flatMap(([name, tensor]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), tensor]] : [])),
    );
  return { firstMoments: named(firstPrefix), secondMoments: named(secondPrefix) };
}
