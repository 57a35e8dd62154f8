import { join } from 'node:path';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import type { Trainer } from '../../engine/trainer.ts';
import type { EmitEvent } from '../../shared/events.ts';
import type { ProcessDependencies } from './dependencies.ts';
import { exists } from './checkpoint/list-checkpoints.ts';
import { meanLoss } from './run-state.ts';
import type { RunState } from './run-state.ts';
import { trainerStateFileName } from './trainer-state.ts';
import type { TrainerStateFile } from './trainer-state.ts';

/** Puts the best checkpoint's model into the trainer: `load_best_model_at_end`. */
export async function loadBestModel(
  trainer: Trainer,
  { best_model_checkpoint: folder, best_metric: metric }: TrainerStateFile,
  dependencies: Pick<ProcessDependencies, 'readModel'>,
  emit: EmitEvent,
): Promise<void> {
  if (folder === null || !(await exists(folder))) {
    const message = 'There is no checkpoint of the best model, so the model stays as the last step left it.';
    emit({ type: 'log', level: 'warning', code: 'no-best-model', message });
    return;
  }
  const parameters = await dependencies.readModel(folder, trainer);
  trainer.restore({ ...trainer.state(), parameters });
  const value = metric === null ? '' : ` (${Number(metric.toPrecision(4))})`;
  const message = `The model is now the best one, from ${folder}${value}.`;
  emit({ type: 'log', level: 'info', code: 'best-model-loaded', message });
}

/**
 * The figures of a training run, as `Trainer.train` gives them; but speeds count what was really done since the last
 * start, also where the run was resumed or stopped early. `total_flos` is left out: it would be a guess.
 */
export function trainingMetrics(
  state: RunState,
  done: { readonly seconds: number; readonly samples: number; readonly steps: number },
): Readonly<Record<string, number>> {
  const { seconds, samples, steps } = done;
  return {
    train_runtime: rounded(seconds, 4),
    train_samples_per_second: rounded(samples / seconds, 3),
    train_steps_per_second: rounded(steps / seconds, 3),
    train_loss: meanLoss(state),
  };
}

export async function writeTrainerState(outputDir: string, state: TrainerStateFile): Promise<void> {
  await writeTextFile(join(outputDir, trainerStateFileName), `${JSON.stringify(state, null, 2)}\n`);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Says where a run that was stopped goes on from; how, whoever called it knows. */
export function reportStop(checkpoint: string | null, { loop }: RunState, emit: EmitEvent): void {
  const message =
    checkpoint === null
      ? 'Stopped before the first step: there is nothing to go on from.'
      : `Stopped after ${loop.globalStep} steps; the run can go on from ${checkpoint}.`;
  emit({ type: 'log', level: 'info', code: 'training-stopped', message });
}
