import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { EmitEvent } from '../../shared/events.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { readContents } from './checkpoint/contents.ts';
import type { CheckpointContents } from './checkpoint/contents.ts';
import type { Start } from './checkpoint/decide-start.ts';
import { exists } from './checkpoint/list-checkpoints.ts';
import { checkpointFiles } from './checkpoint/names.ts';
import type { RandomState } from './random-state.ts';
import { differences } from './differences.ts';

/** Reads a checkpoint. A run's folder may have been moved as a whole: the best checkpoint is then beside this one. */
export async function readCheckpoint(folder: string): Promise<CheckpointContents> {
  const contents = await readContents(folder);
  const { best_model_checkpoint: best } = contents.trainerState;
  if (best === null) return contents;
  const beside = join(dirname(folder), basename(best));
  if (!(await exists(beside))) return contents;
  return { ...contents, trainerState: { ...contents.trainerState, best_model_checkpoint: beside } };
}

/** Says where the run goes on, and warns where it cannot go on as it would have without the interruption. */
export async function reportResume(
  { checkpoint: folder, detected }: Extract<Start, { kind: 'resume' }>,
  contents: CheckpointContents,
  now: { readonly random: RandomState; readonly args: Readonly<Record<string, unknown>> },
  emit: EmitEvent,
): Promise<void> {
  const { global_step: step } = contents.trainerState;
  const hint = detected ? ' To train from scratch instead, change output_dir or use overwrite_output_dir.' : '';
  const message = `Continuing from ${folder}, after ${step} steps.${hint}`;
  emit({ type: 'log', level: 'info', code: detected ? 'checkpoint-detected' : 'resuming', message });

  const path = join(folder, checkpointFiles.arguments);
  const saved = (await exists(path))
    ? await readJsonFile(path, z.record(z.string(), z.unknown()), 'Delete this file: it is only compared with.')
    : {};
  const { features, generator } = contents.random;
  const differing = [
    ...differences({ features: now.random.features, generator: now.random.generator }, { features, generator }),
    ...differences(now.args, saved),
  ];
  if (differing.length === 0) return;
  emit({
    type: 'log',
    level: 'warning',
    code: 'resume-differs',
    message: `The run goes on, but not as it would have without the interruption: ${differing.join('; ')}.`,
  });
}
