import { describe, expect, it } from 'vitest';
import { extremes, lastReadings, readings, visibleIndexes } from '../../../src/renderer/charts/visible.ts';
import { aChart } from './a-chart.ts';

describe('what of a chart is in sight', () => {
  const chart = aChart();

  it('is a stretch of each line with a neighbour on each side', () => {
    expect(visibleIndexes(chart.lines[0]!, { from: 25, to: 35 })).toEqual({ first: 1, end: 4 });
    expect(visibleIndexes(chart.lines[0]!, { from: 20, to: 30 })).toEqual({ first: 0, end: 4 });
    expect(visibleIndexes(chart.lines[0]!, { from: 0, to: 99 })).toEqual({ first: 0, end: 5 });
  });

  it('decides how high the chart is, raw values included', () => {
    expect(extremes(chart.lines, { from: 0, to: 50 }, false)).toEqual({ from: 2, to: 4 });
    expect(extremes(chart.lines, { from: 25, to: 35 }, false)).toEqual({ from: 2.5, to: 2.6 });
    expect(extremes(chart.lines, { from: 60, to: 70 }, false)).toBeNull();
  });

  it('has no place for 0 on a log axis, nor anywhere for what is no number', () => {
    const line = { ...chart.lines[0]!, y: [0, NaN, Infinity, 0.1, 5], raw: null };
    expect(extremes([line], { from: 0, to: 50 }, true)).toEqual({ from: 0.1, to: 5 });
  });

  it('is read at the nearest point of each line', () => {
    expect(readings(chart, 24).map(({ x, value }) => [x, value])).toEqual([
      [20, 3],
      [20, 3.2],
    ]);
    expect(lastReadings({ ...chart, zoom: { from: 0, to: 35 } }).map(({ x }) => x)).toEqual([30, 20]);
  });
});
