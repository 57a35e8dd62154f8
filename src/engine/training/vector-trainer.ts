import type { SpanBatch, SpanLogits, TokenBatch } from '../batch.ts';
import type { Lane } from '../inference/answerer.ts';
import type { LivePredictor } from '../inference/live-predictor.ts';
import type { ParameterLayout } from '../parameters/flat-parameters.ts';
import type { AnsweredBatches } from '../sessions/targets.ts';
import type { PlannedStep, StepReport, Trainer, TrainerState } from '../trainer.ts';

/** What every trainer holds: its parameters and moments in long vectors, and what answers with them. */
export interface VectorTrainerParts {
  readonly layout: ParameterLayout;
  readonly vectors: Readonly<Record<'parameter' | 'first' | 'second', Float32Array>>;
  readonly predictor: LivePredictor;
}

/** A trainer whose state lies in vectors of the host's between its steps. */
export abstract class VectorTrainer implements Trainer {
  /** Optimiser steps taken. */
  protected taken = 0;
  private readonly memory: VectorTrainerParts;

  constructor(memory: VectorTrainerParts) {
    this.memory = memory;
  }

  abstract readonly stepsAtOnce: number;
  abstract step(batches: readonly SpanBatch[], learningRate: number): Promise<StepReport>;
  abstract steps(planned: readonly PlannedStep[]): Promise<readonly StepReport[]>;
  abstract dispose(): Promise<void>;

  get answeredBatches(): AnsweredBatches {
    return this.memory.predictor.answeredBatches;
  }

  predict(batch: TokenBatch): Promise<SpanLogits> {
    return this.memory.predictor.predict(batch);
  }

  evaluate(batch: SpanBatch): Promise<SpanLogits & { readonly loss: number }> {
    return this.memory.predictor.evaluate(batch);
  }

  lanes(seconds: number): Promise<readonly Lane[]> {
    return this.memory.predictor.lanes(seconds);
  }

  state(): TrainerState {
    const { layout, vectors } = this.memory;
    return {
      steps: this.taken,
      parameters: layout.views(vectors.parameter),
      firstMoments: layout.views(vectors.first),
      secondMoments: layout.views(vectors.second),
    };
  }

  restore(state: TrainerState): void {
    const { layout, vectors, predictor } = this.memory;
    layout.fill(vectors.parameter, state.parameters);
    layout.fill(vectors.first, state.firstMoments);
    layout.fill(vectors.second, state.secondMoments);
    this.taken = state.steps;
    predictor.invalidate();
  }
}
