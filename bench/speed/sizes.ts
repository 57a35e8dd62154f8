/** Sizes of models, and of the batches they are timed with. */
export interface TimedSize {
  readonly name: string;
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly inter: number;
  readonly batch: number;
  readonly seq: number;
}

export const miniLm: TimedSize = {
  name: 'MiniLM-L6',
  layers: 6,
  hidden: 384,
  heads: 12,
  inter: 1536,
  batch: 8,
  seq: 384,
};

export const bertBase: TimedSize = {
  name: 'BERT-base',
  layers: 12,
  hidden: 768,
  heads: 12,
  inter: 3072,
  batch: 4,
  seq: 384,
};

/** As flags of `spanwright bench train` and of the peer's script. */
export function flagsOf({ layers, hidden, heads, inter, batch, seq }: TimedSize): string[] {
  return Object.entries({ layers, hidden, heads, inter, batch, seq }).flatMap(([name, value]) => [
    `--${name}`,
    String(value),
  ]);
}

/**
 * Multiplications and additions that a step cannot do without, in the products of matrices alone: a product forward, and
 * each of its two gradients that is wanted. With LoRA the weights of the layers need none.
 */
export function necessaryOperations({ layers, hidden, inter, batch, seq }: TimedSize, lora: boolean): number {
  const tokens = batch * seq;
  const linear = 2 * tokens * (4 * hidden * hidden + 2 * hidden * inter);
  const attention = 2 * 2 * tokens * seq * hidden;
  return layers * (linear * (lora ? 2 : 3) + attention * 3);
}
