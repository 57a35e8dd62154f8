import type { TensorView } from '../trainer.ts';

/** The Euclidean norm, summed in double precision. */
export function norm(vector: Float32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const even = vector.length & ~3;
  for (let index = 0; index < even; index += 4) {
    const w = vector[index]!;
    const x = vector[index + 1]!;
    const y = vector[index + 2]!;
    const z = vector[index + 3]!;
    a += w * w;
    b += x * x;
    c += y * y;
    d += z * z;
  }
  for (let index = even; index < vector.length; index += 1) a += vector[index]! * vector[index]!;
  return Math.sqrt(a + b + (c + d));
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
