import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRoom, windowRanges } from '../../../../src/pipeline/preprocess/features/windows.ts';

const sizes = fc
  .record({ length: fc.nat(400), room: fc.integer({ min: 1, max: 60 }), stride: fc.nat(59) })
  .filter(({ room, stride }) => stride < room);

describe('windowRanges', () => {
  it('leaves a context that fits whole, even an empty one', () => {
    expect(windowRanges(5, 5, 2)).toEqual([{ start: 0, end: 5 }]);
    expect(windowRanges(0, 0, 2)).toEqual([{ start: 0, end: 0 }]);
  });

  it('moves on by the room less the overlap, and ends with the context', () => {
    expect(windowRanges(11, 5, 2)).toEqual([
      { start: 0, end: 5 },
      { start: 3, end: 8 },
      { start: 6, end: 11 },
    ]);
  });

  it('covers every token, overlaps by the stride, and holds every stretch no longer than it', () => {
    fc.assert(
      fc.property(sizes, ({ length, room, stride }) => {
        const windows = windowRanges(length, room, stride);
        expect(windows[0]!.start).toBe(0);
        expect(windows.at(-1)!.end).toBe(length);
        for (const [index, { start, end }] of windows.entries()) {
          expect(end - start).toBeLessThanOrEqual(room);
          if (index > 0) expect(windows[index - 1]!.end - start).toBe(stride);
        }
        for (let start = 0; start + stride <= length; start += 1) {
          expect(windows.some((window) => window.start <= start && start + stride <= window.end)).toBe(true);
        }
      }),
    );
  });
});

describe('hasRoom', () => {
  it('asks for more room than overlap, but only where the context is cut', () => {
    expect(hasRoom(10, 4, 3)).toBe(true);
    expect(hasRoom(10, 3, 3)).toBe(false);
    expect(hasRoom(3, 3, 3)).toBe(true);
    expect(hasRoom(0, -1, 0)).toBe(false);
  });
});
