import { axes, convert, xOf, type Axis } from '../curves/axis.ts';
import type { Panel } from '../curves/panels.ts';
import { smooth } from '../curves/smooth.ts';
import type { Series } from '../../shared/contract/runs.ts';
import { count } from '../words/number.ts';
import type { ChartLine, ChartMarker, ChartModel, LineStyle, Stretch } from './chart-model.ts';

/** A run as panels show it. */
export interface PanelRun {
  readonly id: string;
  readonly name: string;
  readonly series: (name: string) => Series | undefined;
  readonly checkpoints: readonly { readonly step: number; readonly best: boolean }[];
}

export interface PanelOptions {
  readonly axis: Axis;
  /** 0 to below 1. */
  readonly smoothing: number;
  /** Panels with a logarithmic axis, by id. */
  readonly log: ReadonlySet<string>;
  readonly whole: Stretch;
  readonly zoom: Stretch | null;
}

/** A panel's chart of one run or of several laid over each other; null where none has anything to show in it. */
export function panelChart(panel: Panel, runs: readonly PanelRun[], options: PanelOptions): ChartModel | null {
  const lines = runs.flatMap((run, index) => linesOf(panel, run, runs.length > 1 ? index : null, options));
  if (lines.length === 0) return null;
  const [only] = runs.length === 1 ? runs : [];
  return {
    id: panel.id,
    title: panel.title,
    unit: panel.unit,
    axis: options.axis,
    log: panel.canBeLog && options.log.has(panel.id),
    lines,
    markers: only ? markersOf(only, options.axis) : [],
    key: runs.length > 1 && panel.curves.length > 1 ? keyOf(panel) : [],
    several: runs.length > 1,
    whole: options.whole,
    zoom: options.zoom,
    format: panel.format,
  };
}

function linesOf(panel: Panel, run: PanelRun, place: number | null, options: PanelOptions): readonly ChartLine[] {
  return panel.curves.flatMap(({ names, label }, curve) => {
    const series = names.map((name) => run.series(name)).find((each) => each !== undefined && each.values.length > 0);
    if (!series) return [];
    const x = xOf(series, options.axis);
    const smoothing = panel.smoothed ? options.smoothing : 0;
    const line: ChartLine = {
      id: `${run.id} ${series.name}`,
      name: place === null ? label : [run.name, label].filter(Boolean).join(' '),
      label: place === null ? label : curve === 0 ? run.name : '',
      style: styleOf(place, curve),
      x,
      y: smoothing > 0 ? smooth(x, series.values, smoothing) : series.values,
      raw: smoothing > 0 ? series.values : null,
    };
    return [line];
  });
}

const dashes: readonly LineStyle['dash'][] = ['solid', 'dashed', 'dotted'];

function keyOf({ curves }: Panel): ChartModel['key'] {
  return curves.map(({ label }, curve) => ({ label, dash: dashes[curve % dashes.length]! }));
}

/** Of one run the curves differ in colour and dashes; of several, runs differ in colour and their curves in dashes. */
function styleOf(place: number | null, curve: number): LineStyle {
  const dash = dashes[curve % dashes.length]!;
  if (place === null) return { colour: (curve % 8) + 1, dash };
  return { colour: (place % 8) + 1, dash: place < 8 ? dash : dashes[(curve + 1) % dashes.length]! };
}

function markersOf(run: PanelRun, axis: Axis): readonly ChartMarker[] {
  const guide = run.series('loss') ?? run.series('eval_f1');
  if (!guide) return [];
  return run.checkpoints.map(({ step, best }) => ({
    x: convert(step, 'step', axis, guide),
    kind: best ? 'best' : 'checkpoint',
    label: `${best ? 'best' : 'checkpoint'}, step ${count(step)}`,
  }));
}

/** The x axis that holds all curves of all panels, from its beginning. */
export function wholeStretch(panels: readonly Panel[], runs: readonly PanelRun[], axis: Axis): Stretch {
  const names = panels.flatMap(({ curves }) => curves.flatMap((curve) => curve.names));
  const ends = runs
    .flatMap((run) => names.map((name) => run.series(name)))
    .flatMap((series) => (series ? [xOf(series, axis)] : []));
  const to = ends.reduce((most, x) => Math.max(most, x.at(-1) ?? 0), 0);
  return { from: 0, to: to > 0 ? to : 1 };
}

/** A stretch of one axis as one of another, by the longest run; null stays null. */
export function convertStretch(zoom: Stretch | null, from: Axis, to: Axis, runs: readonly PanelRun[]): Stretch | null {
  const guides = runs.flatMap((run) => run.series('loss') ?? []);
  const guide = guides.sort((a, b) => (b.steps.at(-1) ?? 0) - (a.steps.at(-1) ?? 0))[0];
  if (!zoom || !guide || !axes.includes(to)) return null;
  return { from: convert(zoom.from, from, to, guide), to: convert(zoom.to, from, to, guide) };
}
