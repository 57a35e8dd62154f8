import { describe, expect, it } from 'vitest';
import { convertStretch, panelChart, wholeStretch, type PanelRun } from '../../../src/renderer/charts/panel-chart.ts';
import { panels } from '../../../src/renderer/curves/panels.ts';
import type { Series } from '../../../src/shared/contract/runs.ts';

const panel = (id: string) => panels.find((each) => each.id === id)!;

function aRun(id: string, curves: Readonly<Record<string, readonly number[]>>): PanelRun {
  const series = (name: string): Series | undefined => {
    const values = curves[name];
    const steps = values?.map((_, index) => 10 * (index + 1)) ?? [];
    return (
      values && {
        name,
        steps,
        epochs: steps.map((step) => step / 20),
        seconds: steps.map((step) => step / 2),
        values: [...values],
      }
    );
  };
  return { id, name: `Run ${id}`, series, checkpoints: [{ step: 20, best: true }] };
}

const options = {
  axis: 'step',
  smoothing: 0,
  log: new Set<string>(),
  whole: { from: 0, to: 30 },
  zoom: null,
} as const;
const one = aRun('a', { loss: [3, 1, 2], eval_f1: [50, 60], eval_exact: [40, 55] });

describe('the chart of a panel', () => {
  it('shows the curves that a run has, by whichever name it has them', () => {
    expect(panelChart(panel('score'), [one], options)!.lines.map(({ id, label }) => [id, label])).toEqual([
      ['a eval_f1', 'F1'],
      ['a eval_exact', 'EM'],
    ]);
    expect(panelChart(panel('memory'), [one], options)).toBeNull();
  });

  it('keeps the raw line behind a smoothed one, and smooths only what jumps', () => {
    const [loss] = panelChart(panel('loss'), [one], { ...options, smoothing: 0.99 })!.lines;
    expect(loss!.raw).toEqual([3, 1, 2]);
    expect(panelChart(panel('score'), [one], { ...options, smoothing: 0.99 })!.lines[0]!.raw).toBeNull();
    expect(panelChart(panel('loss'), [one], options)!.lines[0]!.raw).toBeNull();
  });

  it('marks checkpoints on whichever axis', () => {
    expect(panelChart(panel('loss'), [one], { ...options, axis: 'time' })!.markers).toMatchObject([
      { x: 10, kind: 'best' },
    ]);
  });

  it('lays runs over each other, named and told apart by colour, their curves by dashes', () => {
    const { lines, markers, key } = panelChart(
      panel('score'),
      [one, aRun('b', { eval_f1: [1, 2], eval_exact: [0, 1] })],
      options,
    )!;
    expect(lines.map(({ name, label, style }) => [name, label, style.colour, style.dash])).toEqual([
      ['Run a F1', 'Run a', 1, 'solid'],
      ['Run a EM', '', 1, 'dashed'],
      ['Run b F1', 'Run b', 2, 'solid'],
      ['Run b EM', '', 2, 'dashed'],
    ]);
    expect(key).toEqual([
      { label: 'F1', dash: 'solid' },
      { label: 'EM', dash: 'dashed' },
    ]);
    expect(markers).toEqual([]);
  });

  it('has an axis that holds every curve', () => {
    expect(wholeStretch(panels, [one, aRun('b', { loss: [1, 2, 3, 4, 5] })], 'step')).toEqual({ from: 0, to: 50 });
    expect(wholeStretch(panels, [], 'step')).toEqual({ from: 0, to: 1 });
  });

  it('keeps looking at the same stretch when the axis changes', () => {
    expect(convertStretch({ from: 10, to: 20 }, 'step', 'epoch', [one])).toEqual({ from: 0.5, to: 1 });
    expect(convertStretch(null, 'step', 'epoch', [one])).toBeNull();
  });
});
