import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../src/renderer/charts/spread-labels.ts';

describe('labels at the ends of lines', () => {
  it('stay where they are where there is room', () => {
    expect(spreadLabels([20, 80], 14, 0, 100)).toEqual([20, 80]);
  });

  it('move apart around their middle where they would lie over each other', () => {
    expect(spreadLabels([50, 50], 14, 0, 100)).toEqual([43, 57]);
    expect(spreadLabels([52, 50, 20], 14, 0, 100)).toEqual([58, 44, 20]);
  });

  it('never touch and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 8 }), (wanted) => {
        const placed = spreadLabels(wanted, 14, -1000, 1000);
        const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
        const sorted = order.map((index) => placed[index]!);
        for (let index = 1; index < sorted.length; index += 1) {
          expect(sorted[index]! - sorted[index - 1]!).toBeGreaterThanOrEqual(14 - 1e-9);
        }
      }),
    );
  });
});
