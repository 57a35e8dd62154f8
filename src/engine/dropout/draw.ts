import { Random } from '../../shared/random.ts';
import { type DropoutSite, tableShapes } from './dropout-sites.ts';

/** Random inputs of one dropout site for one batch. */
export interface DropoutDraw {
  readonly tables: readonly { readonly shape: readonly number[]; readonly bytes: Uint8Array }[];
  /** Elements whose byte is below this are dropped. */
  readonly threshold: number;
}

/**
 * Draws what a site needs, from keys alone: the same seed, step, micro-batch and site give the same mask, so nothing
 * about dropout has to be saved to resume a run.
 *
 * A byte's 256 steps seldom meet a rate exactly: the threshold is the step below or above it, drawn so that its mean is
 * the rate.
 */
export function drawDropout(
  { rate, shape }: DropoutSite,
  keys: readonly number[],
  rows: number,
  columns: number,
): DropoutDraw {
  const random = new Random(...keys);
  const exact = rate * 256;
  const threshold = Math.floor(exact) + (random.uniform() < exact % 1 ? 1 : 0);
  const tables = tableShapes(shape, rows, columns).map((tableShape) => {
    const bytes = new Uint8Array(tableShape.reduce((product, size) => product * size, 1));
    random.fillBytes(bytes);
    return { shape: tableShape, bytes };
  });
  return { tables, threshold: Math.min(threshold, 255) };
}
