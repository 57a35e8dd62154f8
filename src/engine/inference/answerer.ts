import type { SpanBatch, SpanLogits } from '../batch.ts';
import type { AnsweredBatches } from '../sessions/targets.ts';

/** Answers a batch at a time. */
export interface Lane {
  /** Logits and the mean span loss. */
  evaluate(batch: SpanBatch): Promise<SpanLogits & { readonly loss: number }>;
}

/** Whatever answers batches: a model in training or one that only predicts. */
export interface Answerer extends Lane {
  readonly answeredBatches: AnsweredBatches;
  /** Those who best share what takes it so many seconds, one at least. They are there as long as it is. */
  lanes(seconds: number): Promise<readonly Lane[]> | readonly Lane[];
}
