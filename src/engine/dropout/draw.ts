import { Random } from '../../shared/random.ts';
import { type DropoutSite, tableShapes } from './dropout-sites.ts';

/** Random inputs of one dropout site for one batch. */
export interface DropoutDraw {
  readonly tables: readonly { readonly shape: readonly number[]; readonly numbers: Int32Array }[];
  /** Elements whose number is below this are dropped; int32. */
  readonly threshold: number;
}

const [least, greatest] = [-(2 ** 31), 2 ** 31 - 1];

/**
 * Draws what a site needs, from keys alone: the same seed, step, micro-batch and site give the same mask, so nothing
 * about dropout has to be saved to resume a run.
 */
export function drawDropout(
  { rate, shape }: DropoutSite,
  keys: readonly number[],
  rows: number,
  columns: number,
): DropoutDraw {
  const random = new Random(...keys);
  const tables = tableShapes(shape, rows, columns).map((tableShape) => {
    const numbers = new Int32Array(tableShape.reduce((product, size) => product * size, 1));
    random.fill(numbers);
    return { shape: tableShape, numbers };
  });
  return { tables, threshold: Math.min(least + Math.round(rate * 2 ** 32), greatest) };
}
