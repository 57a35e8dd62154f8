import type { SpanLogits } from '../engine/batch.ts';
import type { Answerer, Lane } from '../engine/inference/answerer.ts';
import type { EmitEvent, Stage } from '../shared/events.ts';
import { collate, type CollateOptions, paddingBefore } from './preprocess/features/collate.ts';
import type { Feature } from './preprocess/features/feature.ts';

/** So many show how long the others will take. */
const firstBatches = 3;

export interface LogitsResult {
  /** One pair a feature, each as long as the feature. */
  readonly logits: readonly SpanLogits[];
  /** Mean span loss over the features' labels. */
  readonly loss: number;
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
  const { padToMultipleOf } = answerer.answeredBatches;
  const batches = batchesOf(answerer, features, options.batchSize);
  const logits = new Array<SpanLogits>(features.length);
  const losses = new Array<number>(batches.length);
  const progress = progressOf(features.length, run);
  const answer = async (lane: Lane, indices: readonly number[], at: number) => {
    run.signal.throwIfAborted();
    const chosen = indices.map((index) => features[index]!);
    const collated = collate(chosen, { ...options, padToMaxLength: false, padToMultipleOf });
    const { start, end, loss } = await lane.evaluate(collated);
    losses[at] = loss * indices.length;
    for (const [row, index] of indices.entries()) {
      const feature = features[index]!;
      const from = row * collated.columns + paddingBefore(feature, collated.columns, options.paddingSide);
      const to = from + feature.inputIds.length;
      logits[index] = { start: start.slice(from, to), end: end.slice(from, to) };
    }
    return progress(indices.length);
  };
  const waiting = batches.entries();
  let secondsLeft = 0;
  for (const [at, indices] of waiting.take(firstBatches)) secondsLeft = await answer(answerer, indices, at);
  const lanes = await answerer.lanes(secondsLeft);
  await allEnded(
    lanes.map(async (lane) => {
      for (const [at, indices] of waiting) await answer(lane, indices, at);
    }),
  );
  return { logits, loss: losses.reduce((sum, loss) => sum + loss, 0) / features.length };
}

/** Waits for all of them, so that whoever asked may let go of what they use, and throws what the first of them threw. */
async function allEnded(jobs: readonly Promise<void>[]): Promise<void> {
  for (const end of await Promise.allSettled(jobs)) if (end.status === 'rejected') throw end.reason;
}

/** Longest first, so that what is done last is short. */
function batchesOf(
  answerer: Pick<Answerer, 'answeredBatches'>,
  features: readonly Feature[],
  batchSize: number,
): readonly (readonly number[])[] {
  const byLength = features.map((_, index) => index).sort((a, b) => lengthOf(features, b) - lengthOf(features, a));
  const batches: (readonly number[])[] = [];
  for (let from = 0; from < byLength.length;) {
    const rows = rowsAtOnce(answerer, lengthOf(features, byLength[from]!), batchSize);
    batches.push(byLength.slice(from, from + rows));
    from += rows;
  }
  return batches;
}

/** Tells of so many further windows; the result is how many seconds the others will take. */
function progressOf(
  total: number,
  run: { readonly stage: Stage; readonly emit: EmitEvent },
): (windows: number) => number {
  const startedAt = performance.now();
  let completed = 0;
  let batches = 0;
  return (windows) => {
    completed += windows;
    batches += 1;
    const seconds = (performance.now() - startedAt) / 1000;
    const secondsLeft = (seconds / completed) * (total - completed);
    run.emit({
      type: 'progress',
      stage: run.stage,
      completed,
      total,
      unit: 'windows',
      etaSeconds: batches < firstBatches ? null : secondsLeft,
    });
    return secondsLeft;
  };
}

/** Features in a batch whose longest has `length` tokens. */
export function rowsAtOnce(
  { answeredBatches: { tokensAtOnce } }: Pick<Answerer, 'answeredBatches'>,
  length: number,
  batchSize: number,
): number {
  return Math.max(1, Math.min(batchSize, Math.floor(tokensAtOnce / length)));
}

function lengthOf(features: readonly Feature[], index: number): number {
  return features[index]!.inputIds.length;
}
