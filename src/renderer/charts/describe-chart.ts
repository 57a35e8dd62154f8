import { axisTitles } from '../curves/axis.ts';
import { shortDuration } from '../words/duration.ts';
import { count } from '../words/number.ts';
import type { ChartLine, ChartMarker, ChartModel, Reading } from './chart-model.ts';
import { stretchOf, visibleIndexes } from './visible.ts';

/** A chart in words: what each line does over the stretch in sight. */
export function describeChart(model: ChartModel): string {
  const { from, to } = stretchOf(model);
  const number = (x: number) => String(Number(x.toPrecision(6)));
  const lines = model.lines.flatMap((line) => describeLine(line, model) ?? []);
  if (lines.length === 0) return `${model.title}: nothing measured yet.`;
  return `${model.title} from ${axisTitles[model.axis]} ${number(from)} to ${number(to)}. ${lines.join(' ')}`;
}

function describeLine(line: ChartLine, model: ChartModel): string | null {
  const { first, end } = visibleIndexes(line, stretchOf(model));
  const values = line.y.slice(first, end).filter((value) => Number.isFinite(value));
  if (values.length === 0) return null;
  const say = (value: number) => `${model.format(value)}${model.unit ? ` ${model.unit}` : ''}`;
  const name = line.name || 'It';
  if (values.length === 1) return `${name}: ${say(values[0]!)}.`;
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  return `${name}: from ${say(values[0]!)} to ${say(values.at(-1)!)}, lowest ${say(low)}, highest ${say(high)}.`;
}

/** A place on the x axis: `step 120`, `epoch 1.25`, `3 min 20 s`. */
export function placeWords({ axis }: Pick<ChartModel, 'axis'>, x: number): string {
  if (axis === 'time') return shortDuration(x);
  return `${axisTitles[axis]} ${axis === 'step' ? count(Math.round(x)) : Number(x.toFixed(2))}`;
}

/** The marker that stands at a place, or so near that it is meant; null where there is none. */
export function markerAt({ markers }: Pick<ChartModel, 'markers'>, x: number, slack: number): ChartMarker | null {
  const near = markers.filter((marker) => Math.abs(marker.x - x) <= slack);
  return near.find(({ kind }) => kind === 'best') ?? near[0] ?? null;
}

/** What is said of a place that was gone to: `step 120: train 1.32, validation 1.40`. */
export function describePlace(model: ChartModel, x: number, readings: readonly Reading[]): string {
  const said = readings.map(({ line, value }) => `${line.name} ${model.format(value)} ${model.unit}`.trim());
  return `${placeWords(model, x)}: ${said.join(', ') || 'nothing'}`;
}
