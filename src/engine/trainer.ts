import type { SpanBatch, SpanLogits, TokenBatch } from './batch.ts';
import type { Answerer } from './inference/answerer.ts';

/** What one optimiser step reports. */
export interface StepReport {
  /** Mean loss over the step's batches. */
  readonly loss: number;
  /** Global L2 norm of the accumulated gradient, before clipping. */
  readonly gradNorm: number;
  /** Wall time of clipping and the optimiser's update, in milliseconds. */
  readonly optimizerMs: number;
  /** The gradient did not fit 16 bits: the weights are as they were, and the next step takes a smaller loss scale. */
  readonly overflowed?: true;
}

/** An optimiser step to be taken: one or more micro-batches, and the learning rate. */
export interface PlannedStep {
  readonly batches: readonly SpanBatch[];
  readonly learningRate: number;
}

/** Views (not copies) of everything a trainer changes, to be written to a checkpoint or read back from one. */
export interface TrainerState {
  /** Optimiser steps taken. */
  readonly steps: number;
  /** Trained parameters by checkpoint name, e.g. `bert.embeddings.word_embeddings.weight`. */
  readonly parameters: ReadonlyMap<string, TensorView>;
  /** AdamW's first moment, same names and shapes as `parameters`. */
  readonly firstMoments: ReadonlyMap<string, TensorView>;
  /** AdamW's second moment, likewise. */
  readonly secondMoments: ReadonlyMap<string, TensorView>;
  /** Of a training in float16. */
  readonly lossScale?: LossScale;
}

/** What the loss is multiplied by in float16, so that gradients fit 16 bits (Micikevicius et al. 2018). */
export interface LossScale {
  readonly scale: number;
  /** Good steps since it last changed. */
  readonly streak: number;
}

export interface TensorView {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/**
 * A model in training: owns the parameters, the optimiser state and the sessions that change them in place. It answers
 * without dropout.
 */
export interface Trainer extends Answerer {
  /**
   * One optimiser step over one or more micro-batches (gradient accumulation: the mean of their losses is minimised).
   * On the processor, the same state, batches and seed give the same bits on as many threads.
   */
  step(batches: readonly SpanBatch[], learningRate: number): Promise<StepReport>;
  /** Several steps, one after the other; each of as many micro-batches. */
  steps(planned: readonly PlannedStep[]): Promise<readonly StepReport[]>;
  /** How many steps are worth taking in one go, where they may be: 1, unless the state has to be carried to a device. */
  readonly stepsAtOnce: number;
  /** Logits without dropout, from the parameters as they now are. */
  predict(batch: TokenBatch): Promise<SpanLogits>;
  state(): TrainerState;
  /** Copies a saved state in. Names and shapes must be exactly this trainer's; otherwise a `Failure`. */
  restore(state: TrainerState): void;
  dispose(): Promise<void>;
}
