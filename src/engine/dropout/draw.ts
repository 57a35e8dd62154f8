import { Random } from '../../shared/random.ts';
import { type DropoutSite, tableShapes } from './dropout-sites.ts';

/** In shared memory. */
interface DropoutTable {
  readonly shape: readonly number[];
  readonly numbers: Int32Array;
}

/** Random inputs of one dropout site for one batch. */
export interface DropoutDraw {
  readonly tables: readonly DropoutTable[];
  /** Elements whose number is below this are dropped; int32. */
  readonly threshold: number;
}

/** Which of the three tables has no axis of rows: see `tableShapes`. */
const sameForRows = 1;
const [least, greatest] = [-(2 ** 31), 2 ** 31 - 1];

/**
 * Draws what the dropout sites of a model need, from keys alone: the same seed, step and micro-batch give the same masks,
 * so nothing about dropout has to be saved to resume a run.
 *
 * Sites of one shape share the table that is the same for all rows. To each other they are as further rows of one tensor:
 * see `RandomTables` for what is independent in it.
 */
export function drawDropout(
  sites: readonly Pick<DropoutSite, 'rate' | 'shape'>[],
  keys: readonly number[],
  rows: number,
  columns: number,
): readonly DropoutDraw[] {
  const shared = new Map<string, DropoutTable>();
  return sites.map(({ rate, shape }, index) => {
    const random = new Random(...keys, index);
    const kind = JSON.stringify(shape);
    const tables = tableShapes(shape, rows, columns).map((tableShape, place) => {
      if (place !== sameForRows) return drawTable(random, tableShape);
      const table = shared.get(kind) ?? drawTable(random, tableShape);
      shared.set(kind, table);
      return table;
    });
    return { tables, threshold: Math.min(least + Math.round(rate * 2 ** 32), greatest) };
  });
}

function drawTable(random: Random, shape: readonly number[]): DropoutTable {
  const size = shape.reduce((product, length) => product * length, 1);
  const numbers = new Int32Array(new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT));
  random.fill(numbers);
  return { shape, numbers };
}

/** What is drawn for a batch of `rows`, as it is for those of them from `from` to before `to`. */
export function drawnForRows({ tables, threshold }: DropoutDraw, rows: number, from: number, to: number): DropoutDraw {
  const sliced = tables.map(({ shape, numbers }, index): DropoutTable => {
    if (index === sameForRows) return { shape, numbers };
    const perRow = numbers.length / rows;
    const [first, ...others] = shape;
    return {
      shape: [(first! / rows) * (to - from), ...others],
      numbers: numbers.subarray(from * perRow, to * perRow),
    };
  });
  return { tables: sliced, threshold };
}
