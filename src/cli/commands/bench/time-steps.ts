import { performance } from 'node:perf_hooks';
import type { SpanBatch } from '../../../engine/batch.ts';
import type { Trainer } from '../../../engine/trainer.ts';

export interface StepTimes {
  /** Median over all steps but the first, in milliseconds. */
  readonly stepMs: number;
  /** Median share of the step that clipping and the optimiser take, in `[0, 1]`. */
  readonly optimizerShare: number;
}

/** Takes training steps over the same batch. @param steps at least 2 */
export async function timeSteps(trainer: Trainer, batch: SpanBatch, steps: number): Promise<StepTimes> {
  const times: number[] = [];
  const shares: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    const startedAt = performance.now();
    const { optimizerMs } = await trainer.step([batch], 1e-4);
    const elapsed = performance.now() - startedAt;
    times.push(elapsed);
    shares.push(optimizerMs / elapsed);
  }
  return { stepMs: median(times.slice(1)), optimizerShare: median(shares.slice(1)) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
