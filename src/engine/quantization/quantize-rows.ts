import type { TensorView } from '../trainer.ts';

/** Rows as whole numbers, each with a scale of its own: `values[r][c] · scales[r]` is near what stood there. */
export interface QuantizedRows {
  readonly rows: number;
  readonly columns: number;
  /** `[rows × columns]`, row-major, within ± the greatest asked for. */
  readonly values: Int8Array;
  /** `[rows]`, above 0. */
  readonly scales: Float32Array;
}

/**
 * Symmetric quantisation by rows: nothing is off by more than half a row's scale.
 *
 * @param tensor float32 `[rows, columns]`
 * @param greatest the largest magnitude of a value, at most 127
 */
export function quantizeRows({ shape, data }: TensorView, greatest: number): QuantizedRows {
  const [rows, columns] = shape as readonly [number, number];
  const values = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * columns;
    let largest = 0;
    for (let index = from; index < from + columns; index += 1) largest = Math.max(largest, Math.abs(data[index]!));
    const scale = Math.fround(largest / greatest) || 1;
    scales[row] = scale;
    for (let index = from; index < from + columns; index += 1) {
      values[index] = Math.max(-greatest, Math.min(greatest, Math.round(data[index]! / scale)));
    }
  }
  return { rows, columns, values, scales };
}

/** The columns as rows: `[columns × rows]`. */
export function transposed({ rows, columns, values }: Pick<QuantizedRows, 'rows' | 'columns' | 'values'>): Int8Array {
  const turned = new Int8Array(values.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) turned[column * rows + row] = values[row * columns + column]!;
  }
  return turned;
}
