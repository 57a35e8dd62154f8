import { workerData } from 'node:worker_threads';
import { answerCalls } from '../../../src/engine/threads/answer-calls.ts';

/** Adds to the number that the thread was started with. */
const sums = {
  add: (summand: number) => {
    if (summand === Infinity) throw new Error('Infinity is no summand');
    return (workerData as number) + summand;
  },
  fill: (numbers: Float32Array, value: number) => void numbers.fill(value),
  end: () => process.exit(),
  release: () => undefined,
};
export type Sums = typeof sums;

if (Number.isNaN(workerData)) throw new Error('NaN is nothing to begin with');
answerCalls(sums);
