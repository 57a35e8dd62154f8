import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { exists, findLastCheckpoint, missingFiles, namesIn } from './list-checkpoints.ts';
import { isUnfinished } from './names.ts';

export interface StartOptions {
  readonly outputDir: string;
  readonly overwriteOutputDir: boolean;
  /** A folder, or true for the last checkpoint in `outputDir`. */
  readonly resumeFromCheckpoint: string | true | null;
}

/** Where a run begins. `detected`: nobody asked for that checkpoint, it was found. */
export type Start =
  { readonly kind: 'fresh' } | { readonly kind: 'resume'; readonly checkpoint: string; readonly detected: boolean };

/**
 * The rules of `run_qa.py` for a training run, in this order: an explicit checkpoint wins, even over
 * `overwrite_output_dir`; with `overwrite_output_dir` the run starts over; a checkpoint found in `outputDir` is resumed
 * from; a folder that holds anything else is not written to. Reads only: decide before anything is written there.
 *
 * @throws Failure
 */
export async function decideStart(options: StartOptions): Promise<Start> {
  const { outputDir, resumeFromCheckpoint: asked } = options;
  if (typeof asked === 'string') {
    await requireComplete(asked);
    // One name for one folder, whichever way it was given.
    const own = resolve(dirname(asked)) === resolve(outputDir);
    return { kind: 'resume', checkpoint: own ? join(outputDir, basename(asked)) : resolve(asked), detected: false };
  }
  if (options.overwriteOutputDir && asked === null) return { kind: 'fresh' };
  const last = await findLastCheckpoint(outputDir);
  if (last !== null) return { kind: 'resume', checkpoint: last, detected: asked === null };
  if (asked === true) {
    throw new Failure({
      code: 'no-checkpoint',
      message: `${outputDir} holds no complete checkpoint to resume from.`,
      mend: 'Give the path of one as resume_from_checkpoint, or leave it out to start anew.',
    });
  }
  const names = (await namesIn(outputDir)).filter((name) => !isUnfinished(name));
  if (names.length > 0) {
    throw new Failure({
      code: 'output-dir-not-empty',
      message: `The output folder ${outputDir} is not empty and holds no checkpoint to resume from.`,
      mend: 'Choose another output_dir, or use overwrite_output_dir to train from scratch in this one.',
    });
  }
  return { kind: 'fresh' };
}

async function requireComplete(folder: string): Promise<void> {
  const missing = await missingFiles(folder);
  if (missing.length === 0) return;
  const foreign = await exists(resolve(folder, 'optimizer.pt'));
  throw new Failure({
    code: 'not-a-checkpoint',
    message: foreign
      ? `${folder} is a checkpoint of Python's Trainer, whose optimiser state (optimizer.pt) cannot be read here.`
      : `${folder} is not a complete checkpoint: it has no ${missing.join(' and no ')}.`,
    mend: foreign
      ? 'Give it as model_name_or_path to start from its weights.'
      : 'Give a checkpoint-N folder as resume_from_checkpoint, or true for the last one in output_dir.',
  });
}
