import { Random } from '../../shared/random.ts';
import { KeptMemory } from '../parameters/kept-memory.ts';
import { type DropoutSite, maskSize } from './dropout-sites.ts';

/** What one dropout site is fed for one batch, in shared memory: see `PickedRows`. */
export interface DropoutDraw {
  readonly table: { readonly shape: readonly [rows: number, length: number]; readonly factors: Float32Array };
  readonly rows: Int32Array;
}

/** Elements of a table: of larger masks each stands for some, for drawing takes longer than copying. */
const [fewestElements, mostElements] = [2 ** 17, 2 ** 19];
const elementsOfMasks = 16;
/** A 32-bit number is drawn for two elements. */
const [halfBits, halfMask] = [16, 0xffff];

/**
 * Draws what the dropout sites of a model need, from keys alone: the same seed, step and micro-batch give the same masks,
 * so nothing about dropout has to be saved to resume a run.
 *
 * Sites of one rate share the numbers of their tables.
 *
 * @param memory where it is drawn to, instead of what was drawn there before
 */
export function drawDropout(
  sites: readonly Pick<DropoutSite, 'rate' | 'shape'>[],
  keys: readonly number[],
  rows: number,
  columns: number,
  memory = new KeptMemory(),
): readonly DropoutDraw[] {
  const sizes = sites.map(({ shape }) => maskSize(shape, rows, columns));
  const elements = sizes.reduce((sum, size) => sum + size.rows * size.length, 0) / elementsOfMasks;
  const count = Math.min(mostElements, Math.max(fewestElements, Math.ceil(elements)));
  const tables = new Map<number, Float32Array>();
  return sites.map(({ rate }, index) => {
    const random = new Random(...keys, index);
    const { rows: maskRows, length } = sizes[index]!;
    const factors = tables.get(rate) ?? drawFactors(random, rate, memory.floats(`table.${rate}`, count));
    tables.set(rate, factors);
    const tableRows = Math.floor(count / length);
    return {
      table: { shape: [tableRows, length], factors: factors.subarray(0, tableRows * length) },
      rows: drawRows(random, tableRows, memory.integers(`rows.${index}`, maskRows)),
    };
  });
}

/** One over the share that is kept or, as often as the rate says to 16 bits, 0. */
function drawFactors(random: Random, rate: number, factors: Float32Array): Float32Array {
  const factor = 1 / (1 - rate);
  const threshold = Math.round(rate * 2 ** halfBits);
  for (let index = 0; index < factors.length; index += 2) {
    const number = random.int32();
    factors[index] = (number & halfMask) < threshold ? 0 : factor;
    factors[index + 1] = number >>> halfBits < threshold ? 0 : factor;
  }
  return factors;
}

function drawRows(random: Random, bound: number, rows: Int32Array): Int32Array {
  for (let index = 0; index < rows.length; index += 1) rows[index] = random.below(bound);
  return rows;
}

/** What is drawn for a batch of `batchRows`, as it is for those of them from `from` to before `to`. */
export function drawnForRows({ table, rows }: DropoutDraw, batchRows: number, from: number, to: number): DropoutDraw {
  const perRow = rows.length / batchRows;
  return { table, rows: rows.subarray(from * perRow, to * perRow) };
}
