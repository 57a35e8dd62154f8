import type { SpanBatch } from '../../engine/batch.ts';
import type { Trainer } from '../../engine/trainer.ts';
import type { TrainingArguments } from '../arguments/qa-arguments.ts';
import { rowsAtOnce } from '../predict-logits.ts';
import type { Feature } from '../preprocess/features/feature.ts';
import { epochSteps } from '../process/sampler/epoch-steps.ts';

export interface MeasuredSteps {
  readonly secondsPerStep: number;
  readonly secondsPerEvaluatedWindow: number;
}

/** Goes that are timed, of as many steps as the trainer takes at once: no fewer, unless they take too long together. */
const fewestGoes = 6;
const mostSeconds = 12;
/** Short steps are timed for so long: times waver, and memory grows until garbage is collected. */
const fewestSeconds = 3;
const mostGoes = 60;
/** Multiples of it, less their whole part, are spread evenly however many there are. */
const goldenRatio = (1 + Math.sqrt(5)) / 2;

/**
 * Takes steps as a run would, spread over its first epoch so that long and short windows have their share. The first, of
 * the longest windows, is not timed: it sets the sessions up, and takes the most memory. So with answers to the windows
 * that the model is judged by.
 *
 * @param features of `train` at least one; `judged` by split
 */
export async function measureSteps(
  trainer: Trainer,
  { train, judged }: { readonly train: readonly Feature[]; readonly judged: readonly (readonly Feature[])[] },
  batchOf: (features: readonly Feature[]) => SpanBatch,
  training: TrainingArguments,
  { signal, onStep }: { readonly signal: AbortSignal; readonly onStep: (completed: number, total: number) => void },
): Promise<MeasuredSteps> {
  const lengths = train.map(({ inputIds }) => inputIds.length);
  const steps = epochSteps(lengths, { ...training, dataloaderDropLast: false }, 0);
  // One more to set up, and one to evaluate.
  let total = fewestGoes + 2;
  const longest = byLength(train).slice(-training.perDeviceTrainBatchSize);
  await trainer.step([batchOf(longest)], training.learningRate);
  onStep(1, total);
  const goes: { readonly steps: number; readonly seconds: number }[] = [];
  const begunAt = performance.now();
  for (let index = 0; index < total - 2; index += 1) {
    signal.throwIfAborted();
    if (index >= 2 && performance.now() - begunAt > mostSeconds * 1000) break;
    const first = Math.floor(((index * goldenRatio) % 1) * steps.length);
    const planned = Array.from({ length: trainer.stepsAtOnce }, (_, step) => ({
      batches: steps[(first + step) % steps.length]!.map((indices) => batchOf(indices.map((at) => train[at]!))),
      learningRate: training.learningRate,
    }));
    const startedAt = performance.now();
    await trainer.steps(planned);
    const seconds = (performance.now() - startedAt) / 1000;
    goes.push({ steps: planned.length, seconds });
    if (index === 0) total = goesWorthTiming(seconds) + 2;
    onStep(index + 2, total);
  }
  signal.throwIfAborted();
  const windows = judged.flat();
  const answered = byLength(windows.length > 0 ? windows : train);
  const rowsFor = (feature: Feature) => rowsAtOnce(trainer, feature.inputIds.length, training.perDeviceEvalBatchSize);
  const longestAnswered = batchOf(answered.slice(-rowsFor(answered.at(-1)!)));
  await trainer.evaluate(longestAnswered);
  const evaluated = batchOf(middle(answered, rowsFor(answered[Math.floor(answered.length / 2)]!)));
  const startedAt = performance.now();
  await trainer.evaluate(evaluated);
  const secondsPerEvaluatedWindow = (performance.now() - startedAt) / 1000 / evaluated.rows;
  // Each of them has memory of its own.
  const mostWindows = Math.max(0, ...judged.map((split) => split.length));
  const lanes = await trainer.lanes(secondsPerEvaluatedWindow * mostWindows);
  if (lanes.length > 1) await Promise.all(lanes.map((lane) => lane.evaluate(longestAnswered)));
  // A device is tried with few steps at first, which is not how it will go on.
  const longestGo = Math.max(...goes.map((go) => go.steps));
  const usual = goes.filter((go) => go.steps === longestGo);
  return {
    secondsPerStep: usual.reduce((sum, go) => sum + go.seconds, 0) / usual.length / longestGo,
    secondsPerEvaluatedWindow,
  };
}

/** @param seconds of the first of them */
function goesWorthTiming(seconds: number): number {
  return Math.min(mostGoes, Math.max(fewestGoes, Math.ceil(fewestSeconds / seconds)));
}

/** From short to long. */
function byLength(features: readonly Feature[]): readonly Feature[] {
  return features.toSorted((a, b) => a.inputIds.length - b.inputIds.length);
}

/** `count` items around the middle. */
function middle<Item>(items: readonly Item[], count: number): readonly Item[] {
  const from = Math.max(0, Math.floor((items.length - count) / 2));
  return items.slice(from, from + count);
}
