import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackedLanes } from '../../../../src/renderer/places/ask/stacked-lanes.ts';

const stretch = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })).map(([start, length]) => {
  return { start, end: start + length };
});

describe('lanes by rank', () => {
  it('have the first stretch on top and those that overlap it below, wherever they begin', () => {
    const [tuned, longer, apart] = [
      { start: 10, end: 16 },
      { start: 5, end: 25 },
      { start: 30, end: 34 },
    ];
    expect(stackedLanes([tuned, longer, apart])).toEqual([0, 1, 0]);
    expect(stackedLanes([longer, tuned, apart])).toEqual([0, 1, 0]);
  });

  it('never hold two stretches that overlap, and leave none empty above another', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const lanes = stackedLanes(stretches);
        const over = (a: number, b: number) =>
          stretches[a]!.start < stretches[b]!.end && stretches[b]!.start < stretches[a]!.end;
        for (const [b, lane] of lanes.entries()) {
          const before = lanes.slice(0, b).filter((_, a) => over(a, b));
          expect(before).not.toContain(lane);
          for (let above = 0; above < lane; above += 1) expect(before).toContain(above);
        }
      }),
    );
  });
});
