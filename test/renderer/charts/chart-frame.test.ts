import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFrame } from '../../../src/renderer/charts/chart-frame.ts';
import { aChart } from './a-chart.ts';

const size = { width: 400, height: 132 };

describe('the frame of a chart', () => {
  it('finds the place under a pixel and the pixel of a place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), fc.boolean(), (x, log) => {
        const frame = chartFrame(aChart({ log }), size);
        expect(frame.xOfPixel(frame.pixelOfX(x))).toBeCloseTo(x, 6);
      }),
    );
  });

  it('puts what it shows between its top and its bottom, on a log axis too', () => {
    for (const log of [false, true]) {
      const frame = chartFrame(aChart({ log }), size);
      for (const value of [2, 2.5, 4]) {
        expect(frame.pixelOfY(value)).toBeGreaterThanOrEqual(8);
        expect(frame.pixelOfY(value)).toBeLessThanOrEqual(110);
      }
      expect(frame.pixelOfY(4)).toBeLessThan(frame.pixelOfY(2));
    }
  });

  it('can be drawn before there is anything in it', () => {
    const frame = chartFrame(aChart({ lines: [], whole: { from: 0, to: 0 } }), size);
    expect(Number.isFinite(frame.pixelOfX(0)) && Number.isFinite(frame.pixelOfY(0.5))).toBe(true);
  });
});
