import { describe, expect, it } from 'vitest';
import {
  atThreshold,
  curveFrame,
  curvePath,
  margins,
  roundedThreshold,
  thresholdText,
  thresholdTicks,
} from '../../../src/shared/comparison/curve-frame.ts';

const point = (threshold: number, f1: number, precision: number | null = f1) => {
  return { threshold, f1, exactMatch: f1, precision, recall: f1, answered: 0 };
};
const points = [point(-3.5, 40, null), point(-1.25, 60), point(0.31, 80), point(2.5, 50)];
const size = { width: 200 + margins.left + margins.right, height: 100 + margins.top + margins.bottom };

describe('the drawing of the curve', () => {
  const frame = curveFrame(points, size);

  it('spans whole thresholds and 0 to 100 percent', () => {
    expect([frame.from, frame.to]).toEqual([-4, 3]);
    expect([frame.xOf(-4), frame.xOf(3)]).toEqual([margins.left, margins.left + 200]);
    expect([frame.yOf(100), frame.yOf(0)]).toEqual([margins.top, margins.top + 100]);
  });

  it('gives the threshold at a pixel back, within the axis', () => {
    expect(frame.thresholdAt(frame.xOf(1.5))).toBeCloseTo(1.5, 9);
    expect([frame.thresholdAt(-50), frame.thresholdAt(9999)]).toEqual([-4, 3]);
  });

  it('goes in steps from end to end, and begins where there is a value', () => {
    const path = curvePath(points, 'f1', frame);
    expect(path.startsWith(`M${margins.left.toFixed(1)} ${frame.yOf(40).toFixed(1)}H`)).toBe(true);
    expect(path.match(/V/g)).toHaveLength(3);
    expect(path.endsWith(`H${frame.xOf(3).toFixed(1)}`)).toBe(true);
    expect(curvePath(points, 'precision', frame).startsWith(`M${frame.xOf(-1.25).toFixed(1)} `)).toBe(true);
    expect(curvePath([point(0, 1, null)], 'precision', frame)).toBe('');
  });

  it('has ticks at whole thresholds, no more than fit', () => {
    expect(thresholdTicks(frame, 8)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3]);
    expect(thresholdTicks(frame, 4)).toEqual([-4, -2, 0, 2]);
  });
});

describe('a threshold', () => {
  it('has what the last point has that is not above it', () => {
    expect(atThreshold(points, 0.3).f1).toBe(60);
    expect(atThreshold(points, 0.31).f1).toBe(80);
    expect(atThreshold(points, -9).f1).toBe(40);
  });

  it('is rounded to a tenth where that makes no difference', () => {
    expect(roundedThreshold(points, points[2]!)).toBe(0.4);
    expect(roundedThreshold([point(0.31, 80), point(0.38, 50)], point(0.31, 80))).toBe(0.31);
  });

  it('is written as people write it', () => expect([1.3, -0.254, 0].map(thresholdText)).toEqual(['1.3', '−0.25', '0']));
});
