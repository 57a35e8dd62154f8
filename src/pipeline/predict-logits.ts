import type { SpanBatch, SpanLogits } from '../engine/batch.ts';
import type { EmitEvent, Stage } from '../shared/events.ts';
import { collate, type CollateOptions, paddingBefore } from './preprocess/features/collate.ts';
import type { Feature } from './preprocess/features/feature.ts';

export interface LogitsResult {
  /** One pair a feature, each as long as the feature. */
  readonly logits: readonly SpanLogits[];
  /** Mean span loss over the features' labels. */
  readonly loss: number;
}

/** Whatever answers a batch: a model in training or one that only predicts. */
export interface Answerer {
  /** Tokens that a batch is held to, unless it is of one row. */
  readonly tokensAtOnce: number;
  evaluate(batch: SpanBatch): Promise<SpanLogits & { readonly loss: number }>;
}

/**
 * Runs a model over features. Batches hold features of like lengths, padded only to their longest, so that nothing is
 * computed for padding's sake; and no more than the device does well in one go.
 *
 * @param options batchSize: features in a batch, at most
 * @throws the signal's reason once it is aborted
 */
export async function predictLogits(
  answerer: Answerer,
  features: readonly Feature[],
  options: CollateOptions & { readonly batchSize: number },
  run: { readonly stage: Stage; readonly signal: AbortSignal; readonly emit: EmitEvent },
): Promise<LogitsResult> {
  const byLength = features.map((_, index) => index).sort((a, b) => lengthOf(features, b) - lengthOf(features, a));
  const logits = new Array<SpanLogits>(features.length);
  const startedAt = performance.now();
  let lossSum = 0;
  let completed = 0;
  let batches = 0;
  while (completed < features.length) {
    run.signal.throwIfAborted();
    const rows = rowsAtOnce(answerer, lengthOf(features, byLength[completed]!), options.batchSize);
    const indices = byLength.slice(completed, completed + rows);
    const chosen = indices.map((index) => features[index]!);
    const collated = collate(chosen, { ...options, padToMaxLength: false, padToMultipleOf: 8 });
    const { start, end, loss } = await answerer.evaluate(collated);
    lossSum += loss * indices.length;
    for (const [row, index] of indices.entries()) {
      const feature = features[index]!;
      const from = row * collated.columns + paddingBefore(feature, collated.columns, options.paddingSide);
      const to = from + feature.inputIds.length;
      logits[index] = { start: start.slice(from, to), end: end.slice(from, to) };
    }
    completed += indices.length;
    batches += 1;
    const seconds = (performance.now() - startedAt) / 1000;
    run.emit({
      type: 'progress',
      stage: run.stage,
      completed,
      total: features.length,
      unit: 'windows',
      etaSeconds: batches < 3 ? null : (seconds / completed) * (features.length - completed),
    });
  }
  return { logits, loss: lossSum / features.length };
}

/** Features in a batch whose longest has `length` tokens. */
export function rowsAtOnce(
  { tokensAtOnce }: Pick<Answerer, 'tokensAtOnce'>,
  length: number,
  batchSize: number,
): number {
  return Math.max(1, Math.min(batchSize, Math.floor(tokensAtOnce / length)));
}

function lengthOf(features: readonly Feature[], index: number): number {
  return features[index]!.inputIds.length;
}
