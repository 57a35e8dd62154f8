import { initialLoopState } from './loop-state.ts';
import type { LoopState } from './loop-state.ts';
import type { Intervals } from './plan/intervals.ts';
import type { TrainingPlan } from './plan/training-plan.ts';
import { trainerStateSchema } from './trainer-state.ts';
import type { LogEntry, TrainerStateFile } from './trainer-state.ts';

/** All of a run's state but the model: what the loop goes by and what it tells. */
export interface RunState {
  readonly loop: LoopState;
  readonly trainerState: TrainerStateFile;
}

/** What `trainer_state.json` repeats of the arguments. */
function planFields(plan: TrainingPlan, intervals: Intervals, batchSize: number): Partial<TrainerStateFile> {
  return {
    max_steps: plan.maxSteps,
    num_train_epochs: plan.numTrainEpochs,
    logging_steps: intervals.loggingSteps,
    eval_steps: intervals.evalSteps,
    save_steps: intervals.saveSteps,
    train_batch_size: batchSize,
  };
}

/** A run that begins, or that goes on from what a checkpoint holds under the arguments of now: more patience lets it go on. */
export function beginRun(
  saved: RunState | null,
  plan: TrainingPlan,
  intervals: Intervals,
  training: { readonly perDeviceTrainBatchSize: number; readonly earlyStoppingPatience: number | null },
): RunState {
  const fields = planFields(plan, intervals, training.perDeviceTrainBatchSize);
  if (saved !== null) {
    const { earlyStoppingPatience: patience } = training;
    const stopping = saved.loop.stopping && patience !== null && saved.loop.evaluationsWithoutGain >= patience;
    return { loop: { ...saved.loop, stopping }, trainerState: { ...saved.trainerState, ...fields } };
  }
  const empty = { epoch: 0, global_step: 0, log_history: [], max_steps: 0, num_train_epochs: 0 };
  return { loop: initialLoopState, trainerState: { ...trainerStateSchema.parse(empty), ...fields } };
}

/** Adds a line to `log_history`. JSON has no NaN and no infinity, so such values are left out. */
export function addLog(
  state: RunState,
  values: Readonly<Record<string, number>>,
): { readonly state: RunState; readonly entry: LogEntry } {
  const finite = Object.fromEntries(Object.entries(values).filter(([, value]) => Number.isFinite(value)));
  const { epoch, global_step: step, log_history: history } = state.trainerState;
  const entry = { ...finite, epoch: epoch ?? 0, step };
  return { state: { ...state, trainerState: { ...state.trainerState, log_history: [...history, entry] } }, entry };
}

/** Mean loss of all steps so far: `train_loss`. */
export function meanLoss({ loop }: RunState): number {
  return (loop.lossBeforeLog + loop.lossSinceLog) / Math.max(loop.globalStep, 1);
}
