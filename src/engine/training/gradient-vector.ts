import type { TensorView } from '../trainer.ts';

/** The sum of the squares of a vector's elements from `from` to before `to`, in double precision. */
export function sumOfSquares(vector: Float32Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const even = to - ((to - from) & 3);
  for (let index = from; index < even; index += 4) {
    const w = vector[index]!;
    const x = vector[index + 1]!;
    const y = vector[index + 2]!;
    const z = vector[index + 3]!;
    a += w * w;
    b += x * x;
    c += y * y;
    d += z * z;
  }
  for (let index = even; index < to; index += 1) a += vector[index]! * vector[index]!;
  return a + b + (c + d);
}

/** Adds the elements of a vector to those of another, from `from` to before `to`. */
export function addTo(sum: Float32Array, vector: Float32Array, from: number, to: number): void {
  for (let index = from; index < to; index += 1) sum[index]! += vector[index]!;
}

/** Adds rows `[n, width]` to a table `[rows, width]` at `indices` `[n]`, in their order. */
export function addRows({ data, shape }: TensorView, rows: Float32Array, indices: BigInt64Array): void {
  const width = shape[1]!;
  for (let row = 0; row < indices.length; row += 1) {
    const to = Number(indices[row]!) * width;
    const from = row * width;
    for (let column = 0; column < width; column += 1) data[to + column]! += rows[from + column]!;
  }
}

/** Sets rows of a table to zero. */
export function clearRows({ data, shape }: TensorView, indices: BigInt64Array): void {
  const width = shape[1]!;
  for (const index of indices) {
    const from = Number(index) * width;
    data.fill(0, from, from + width);
  }
}
