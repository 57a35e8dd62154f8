import type { ChartModel } from '../../../src/renderer/charts/chart-model.ts';
import type { ChartTheme } from '../../../src/renderer/charts/chart-theme.ts';

export const theme: ChartTheme = {
  text: 'rgb(20, 20, 20)',
  faint: 'rgb(120, 120, 120)',
  line: 'rgb(220, 220, 220)',
  surface: 'rgb(255, 255, 255)',
  good: 'rgb(0, 128, 0)',
  curves: Array.from({ length: 8 }, (_, index) => `rgb(${index}, 0, 200)`),
  face: 'Inter Variable, sans-serif',
};

export function aChart(over: Partial<ChartModel> = {}): ChartModel {
  const x = [10, 20, 30, 40, 50];
  return {
    id: 'loss',
    title: 'Loss',
    unit: '',
    axis: 'step',
    log: false,
    lines: [
      {
        id: 'a',
        name: 'train',
        label: 'train',
        style: { colour: 1, dash: 'solid' },
        x,
        y: [4, 3, 2.5, 2.2, 2],
        raw: [4, 2.9, 2.6, 2, 2.1],
      },
      {
        id: 'b',
        name: 'validation',
        label: 'validation',
        style: { colour: 2, dash: 'dashed' },
        x: [20, 50],
        y: [3.2, 2.1],
        raw: null,
      },
    ],
    markers: [],
    key: [],
    several: false,
    whole: { from: 0, to: 50 },
    zoom: null,
    format: (value) => value.toFixed(2),
    ...over,
  };
}
