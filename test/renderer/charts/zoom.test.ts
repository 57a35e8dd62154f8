import { describe, expect, it } from 'vitest';
import { neighbour, zoomAround } from '../../../src/renderer/charts/zoom.ts';
import { aChart } from './a-chart.ts';

describe('keys of a chart', () => {
  it('zoom around a place and out to all again', () => {
    const zoom = zoomAround(aChart(), 20, 0.5)!;
    expect(zoom).toEqual({ from: 10, to: 35 });
    expect(zoomAround(aChart({ zoom }), 20, 4)).toBeNull();
  });

  it('go from measured place to measured place of any line, within what is in sight', () => {
    const chart = aChart();
    expect(neighbour(chart, 20, 1)).toBe(30);
    expect(neighbour(chart, 25, -1)).toBe(20);
    expect(neighbour(chart, null, 1)).toBe(10);
    expect(neighbour(chart, null, -1)).toBe(50);
    expect(neighbour(chart, 50, 1)).toBeUndefined();
    expect(neighbour(aChart({ zoom: { from: 15, to: 25 } }), 20, 1)).toBeUndefined();
  });
});
