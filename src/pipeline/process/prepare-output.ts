import { fileFailure } from '../../dataset/files/file-failure.ts';
import { makeFolder } from '../../dataset/files/make-folder.ts';
import type { EmitEvent } from '../../shared/events.ts';
import type { Start } from './checkpoint/decide-start.ts';
import { sweepUnfinished } from './checkpoint/delete-checkpoint.ts';
import { setAsideOthers } from './checkpoint/set-aside.ts';

/**
 * Makes the output folder fit for the run: there, without what a killed run left half-written, and without checkpoints
 * of another course of training among its own.
 *
 * @param step the steps already taken
 * @throws Failure where the folder cannot be written
 */
export async function prepareOutput(outputDir: string, start: Start, step: number, emit: EmitEvent): Promise<void> {
  try {
    await makeFolder(outputDir);
    await sweepUnfinished(outputDir);
    const aside = await setAsideOthers(outputDir, start, step);
    if (aside === null) return;
    const message =
      start.kind === 'fresh'
        ? `The run starts over. Its earlier checkpoints wait in ${aside} and are deleted when it has finished.`
        : `Checkpoints that are later than the one resumed from now stand in ${aside}.`;
    emit({ type: 'log', level: 'info', code: 'checkpoints-set-aside', message });
  } catch (error) {
    throw fileFailure(outputDir, error);
  }
}
