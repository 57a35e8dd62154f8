import { performance } from 'node:perf_hooks';
import type { RunContext } from '../context.ts';
import { begin } from './begin.ts';
import { deleteOverwritten } from './checkpoint/set-aside.ts';
import type { ProcessDependencies } from './dependencies.ts';
import { loadBestModel, reportStop, trainingMetrics, writeTrainerState } from './finish.ts';
import { setUpLoop } from './set-up-loop.ts';
import { openReporters } from './open-reporters.ts';
import { addLog } from './run-state.ts';
import type { LogEntry, TrainerStateFile } from './trainer-state.ts';
import { TrainingLoop } from './training-loop.ts';

export interface TrainingResult {
  /** `stopped`: ended on request, with everything in `checkpoint`. */
  readonly outcome: 'finished' | 'stopped';
  /** `train_runtime`, `train_samples_per_second`, `train_steps_per_second`, `train_loss`, `epoch`. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly state: TrainerStateFile;
  /** The last checkpoint written or resumed from, or null where there is none. */
  readonly checkpoint: string | null;
}

/** Trains: everything that Hugging Face's Trainer does around the steps. */
export class Process {
  private readonly context: RunContext;
  private readonly dependencies: ProcessDependencies;

  constructor(context: RunContext, dependencies: ProcessDependencies) {
    this.context = context;
    this.dependencies = dependencies;
  }

  /**
   * Trains to the end, or until the signal is aborted, from the start or from a checkpoint. The model is then in the
   * trainer, which stays the caller's to dispose of.
   *
   * @throws Failure where arguments, data, disk or checkpoint do not allow it, or where the training diverges
   */
  async train(): Promise<TrainingResult> {
    const { context, dependencies } = this;
    const { emit, args } = context;
    const { training } = args;
    const { run, state, trainer, checkpoints, resumedAt } = await begin(context, dependencies);
    const reporters = await openReporters(training.reportTo, training, resumedAt, emit);
    const publish = async ({ step, epoch, ...values }: LogEntry) => {
      emit({ type: 'metric', step, epoch, values });
      await reporters.log(step, { ...values, epoch: epoch });
    };
    const loop = new TrainingLoop(setUpLoop(context, dependencies, run, trainer, checkpoints, publish), state);

    emit({ type: 'stage', stage: 'train', state: 'started' });
    const started = performance.now();
    const outcome = await loop.run();
    const seconds = (performance.now() - started) / 1000;
    const figures = trainingMetrics(loop.state, { seconds, samples: loop.samples, steps: loop.steps });
    const summary = addLog(loop.state, figures);
    const metrics = { ...figures, epoch: summary.entry.epoch };
    if (outcome === 'stopped') {
      reportStop(checkpoints.last, loop.state, emit);
      emit({ type: 'stage', stage: 'train', state: 'finished' });
      return { outcome, metrics, state: loop.state.trainerState, checkpoint: checkpoints.last };
    }
    const { trainerState } = summary.state;
    await publish(summary.entry);
    if (training.loadBestModelAtEnd) await loadBestModel(trainer, trainerState, dependencies, emit);
    const { best_model_checkpoint: best } = trainerState;
    if (best !== null && training.saveTotalLimit === 1) await checkpoints.keepOnly(best);
    await writeTrainerState(training.outputDir, trainerState);
    await deleteOverwritten(training.outputDir);
    emit({ type: 'stage', stage: 'train', state: 'finished' });
    return { outcome, metrics, state: trainerState, checkpoint: checkpoints.last };
  }
}
