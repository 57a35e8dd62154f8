import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceTicks } from '../../../src/renderer/charts/nice-ticks.ts';
import { axes } from '../../../src/renderer/curves/axis.ts';

describe('ticks of the x axis', () => {
  it('are round numbers, and whole ones where steps are counted', () => {
    expect(niceTicks({ from: 0, to: 126 }, 'step', 4)).toEqual([0, 50, 100]);
    expect(niceTicks({ from: 0, to: 3 }, 'step', 10)).toEqual([0, 1, 2, 3]);
    expect(niceTicks({ from: 0.13, to: 0.7 }, 'epoch', 4)).toEqual([0.2, 0.4, 0.6]);
  });

  it('are times that a clock shows', () => {
    expect(niceTicks({ from: 0, to: 100 }, 'time', 4)).toEqual([0, 30, 60, 90]);
    expect(niceTicks({ from: 0, to: 5 * 3600 }, 'time', 3)).toEqual([0, 7200, 14_400]);
    expect(niceTicks({ from: 0, to: 5 * 86_400 }, 'time', 3)).toEqual([0, 172_800, 345_600]);
  });

  it('lie within the stretch, rise evenly, and are never more than asked for by more than one', () => {
    const stretch = fc
      .tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
      .map(([from, width]) => ({ from, to: from + width }));
    fc.assert(
      fc.property(stretch, fc.constantFrom(...axes), fc.integer({ min: 2, max: 12 }), ({ from, to }, axis, most) => {
        const ticks = niceTicks({ from, to }, axis, most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        const slack = 1e-6 * (to - from);
        for (const tick of ticks) expect(tick >= from - slack - 1e-6 && tick <= to + slack + 1e-6).toBe(true);
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
      }),
    );
  });
});
