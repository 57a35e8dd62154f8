import type { SpanBatch } from '../../engine/batch.ts';
import type { Trainer } from '../../engine/trainer.ts';
import type { EmitEvent } from '../../shared/events.ts';
import type { CheckpointStore } from './checkpoint/checkpoint-store.ts';
import type { Intervals } from './plan/intervals.ts';
import type { TrainingPlan } from './plan/training-plan.ts';
import type { Progress } from './progress.ts';
import type { RunState } from './run-state.ts';
import type { StepBatches } from './sampler/epoch-steps.ts';
import type { LogEntry } from './trainer-state.ts';
import type { EvaluationRules } from './transitions/evaluated.ts';

/** All that the loop goes by, ready made. */
export interface LoopSetup {
  readonly trainer: Trainer;
  readonly plan: TrainingPlan;
  readonly intervals: Intervals;
  /** `gradient_accumulation_steps`. */
  readonly accumulation: number;
  readonly saveTotalLimit: number | null;
  readonly rules: EvaluationRules;
  readonly peakLearningRate: number;
  /** The learning rate of the step after so many. */
  learningRateAt(step: number): number;
  stepsOf(epoch: number): readonly StepBatches[];
  batchOf(indices: readonly number[]): SpanBatch;
  evaluate(): Promise<Readonly<Record<string, number>>>;
  /** Fills a checkpoint's folder. */
  writeCheckpoint(folder: string, state: RunState): Promise<void>;
  readonly checkpoints: CheckpointStore;
  readonly progress: Progress;
  /** Passes a line of `log_history` on to whoever follows the run. */
  publish(entry: LogEntry): Promise<void>;
  readonly emit: EmitEvent;
  readonly signal: AbortSignal;
}
