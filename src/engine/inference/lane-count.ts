import { largestDivisor } from '../training/block-shapes.ts';

/** More lanes would hold more memory than they save time. */
const mostLanes = 8;
/** What takes less is done before lanes have saved the time that they take to open. */
const fewestSeconds = 4;

/**
 * How many batches are best answered side by side: as many as leave each the same threads. A batch on a thread of its own
 * waits for no other, while threads that share an operator wait for the slowest of them.
 *
 * @param seconds that all of it takes one batch after the other
 */
export function laneCount(threads: number, seconds: number): number {
  return seconds < fewestSeconds ? 1 : largestDivisor(threads, mostLanes);
}
