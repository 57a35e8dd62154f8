import { shortDuration } from '../words/duration.ts';
import { chartFrame, type ChartFrame, type ChartSize } from './chart-frame.ts';
import type { ChartLine, ChartModel } from './chart-model.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { ChartOption, LineSeriesOption } from './echarts.ts';
import { niceTicks } from './nice-ticks.ts';
import { spreadLabels } from './spread-labels.ts';
import { lastReadings, stretchOf, visibleIndexes } from './visible.ts';

const labelGap = 14;

/** A chart as ECharts draws it. Nothing in it moves: what is drawn is what is. */
export function chartOption(model: ChartModel, theme: ChartTheme, size: ChartSize): ChartOption {
  const frame = chartFrame(model, size);
  const { from, to } = frame.stretch;
  const ticks = niceTicks(frame.stretch, model.axis, Math.max(2, Math.floor(frame.inner.width / 64)));
  return {
    animation: false,
    textStyle: { fontFamily: theme.face },
    grid: { ...frame.margins, containLabel: false },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        color: theme.faint,
        fontSize: 11,
        customValues: ticks,
        hideOverlap: true,
        formatter: (value: number) => tick(value, model),
      },
    },
    yAxis: {
      type: model.log ? 'log' : 'value',
      min: frame.min,
      max: frame.max,
      ...(frame.interval === undefined ? {} : { interval: frame.interval }),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: theme.faint,
        fontSize: 11,
        formatter: (value: number) => model.format(value, frame.interval),
      },
      splitLine: { lineStyle: { color: theme.line, width: 1 } },
    },
    series: [...model.lines.flatMap((line) => seriesOf(line, model, theme)), overlay(model, theme, frame)],
  };
}

function tick(value: number, { axis }: ChartModel): string {
  if (axis === 'time') return shortDuration(value).replace(/ 00 (s|min)$/, '');
  return axis === 'epoch' ? String(Number(value.toFixed(2))) : value.toLocaleString('en');
}

function seriesOf(line: ChartLine, model: ChartModel, theme: ChartTheme): LineSeriesOption[] {
  const { first, end } = visibleIndexes(line, stretchOf(model));
  const points = (values: readonly number[]) =>
    Array.from({ length: end - first }, (_, offset) => {
      const value = values[first + offset]!;
      return [line.x[first + offset]!, Number.isFinite(value) && !(model.log && value <= 0) ? value : '-'];
    });
  const color = theme.curves[line.style.colour - 1] ?? theme.text;
  const few = end - first <= 24;
  const common = {
    type: 'line',
    clip: true,
    silent: true,
    // Single measurements are to be seen as such.
    showSymbol: few,
    symbol: 'circle',
    itemStyle: { color },
    emphasis: { disabled: true },
  } as const;
  const drawn: LineSeriesOption = {
    ...common,
    symbolSize: 4,
    data: points(line.y),
    lineStyle: { color, width: 1.6, type: line.style.dash },
    z: 3,
  };
  if (!line.raw) return [drawn];
  const raw: LineSeriesOption = {
    ...common,
    showSymbol: false,
    data: points(line.raw),
    // At a width of 1, where a dense line crosses itself, Chromium draws it as if it were not faint.
    lineStyle: { color, width: 1.1, opacity: 0.28 },
    z: 2,
  };
  return [raw, { ...drawn, showSymbol: false }];
}

/** Markers, and the names at the ends of the lines: on a series without points of its own. */
function overlay(model: ChartModel, theme: ChartTheme, frame: ChartFrame): LineSeriesOption {
  const { from, to } = frame.stretch;
  return {
    type: 'line',
    silent: true,
    data: [],
    markPoint: { silent: true, data: endLabels(model, theme, frame) },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      data: model.markers
        .filter(({ x }) => x >= from && x <= to)
        .map(({ x, kind }) => ({
          xAxis: x,
          lineStyle:
            kind === 'best'
              ? { color: theme.good, width: 1.5, type: 'solid' as const }
              : { color: theme.faint, width: 1, type: [1, 4], opacity: 0.7 },
        })),
    },
  };
}

/** Names at the right edge, each as high as its line is last seen: at the end of the line itself others would cross it. */
function endLabels(model: ChartModel, theme: ChartTheme, frame: ChartFrame) {
  const { pixelOfY, inner, margins, stretch, min, max } = frame;
  const named = lastReadings(model).filter(
    ({ line, value }) => line.label !== '' && Number.isFinite(value) && !(model.log && value <= 0),
  );
  const seen = named.map(({ value }) => Math.min(max, Math.max(min, value)));
  const wanted = seen.map(pixelOfY);
  const placed = spreadLabels(wanted, labelGap, margins.top + 4, margins.top + inner.height - 4);
  return named.map(({ line }, index) => ({
    name: line.label,
    coord: [stretch.to, seen[index]!],
    symbol: 'circle',
    symbolSize: 0.1,
    label: {
      show: true,
      position: 'right' as const,
      distance: 6,
      offset: [0, placed[index]! - wanted[index]!],
      color: theme.curves[line.style.colour - 1] ?? theme.text,
      fontSize: 11,
      width: margins.right - 8,
      overflow: 'truncate' as const,
      formatter: line.label,
    },
  }));
}
