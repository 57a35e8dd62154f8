import { resolveArguments } from '../../pipeline/arguments/resolve.ts';
import { runQa } from '../../pipeline/run-qa.ts';
import { lockFile } from '../../workbench/lock/lock-file.ts';
import { environmentOf } from '../environment.ts';
import type { Job } from '../job.ts';

/** Trains, evaluates and predicts as `runQa` does; `pause` and `end` both leave a checkpoint. */
export const train: Job<'train'> = async (input, { signal, emit, environment }) => {
  const lock = await lockFile(input.lockFile, { signal });
  try {
    const { args } = resolveArguments(input.arguments, { kind: 'form' });
    environment(await environmentOf(args.training));
    const { outcome, metrics, advice, checkpoint } = await runQa(args, { signal, emit });
    return {
      outcome,
      metrics,
      checkpoint,
      advice: advice.map(({ setting = null, ...rest }) => ({ ...rest, setting })),
    };
  } finally {
    lock.release();
  }
};
