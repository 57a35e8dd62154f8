import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantizeRows, transposed } from '../../../src/engine/quantization/quantize-rows.ts';

const matrices = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc
    .array(fc.array(fc.float({ noNaN: true, min: -1e3, max: 1e3 }), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((rows) => ({ shape: [rows.length, columns], data: Float32Array.from(rows.flat()) })),
);

describe('rows as whole numbers', () => {
  it('are off by no more than half their scale, and use all of the range', () => {
    fc.assert(
      fc.property(matrices, fc.constantFrom(63, 127), (tensor, greatest) => {
        const { values, scales, columns } = quantizeRows(tensor, greatest);
        for (const [index, value] of tensor.data.entries()) {
          const scale = scales[Math.floor(index / columns)]!;
          expect(Math.abs(values[index]!)).toBeLessThanOrEqual(greatest);
          expect(Math.abs(values[index]! * scale - value)).toBeLessThanOrEqual(scale * 0.5001);
        }
        for (const [row, scale] of scales.entries()) {
          expect(scale).toBeGreaterThan(0);
          const own = tensor.data.subarray(row * columns, (row + 1) * columns);
          const largest = Math.max(...own.map(Math.abs));
          // Below that, scales are no normal numbers any more.
          if (largest > 1e-30)
            expect(Math.max(...values.subarray(row * columns, (row + 1) * columns).map(Math.abs))).toBe(greatest);
        }
      }),
    );
  });

  it('are turned over', () => {
    expect([...transposed({ rows: 2, columns: 3, values: Int8Array.of(1, 2, 3, 4, 5, 6) })]).toEqual([
      1, 4, 2, 5, 3, 6,
    ]);
  });
});
