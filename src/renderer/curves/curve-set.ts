import type { Series } from '../../shared/contract/runs.ts';
import { lowerBound } from './axis.ts';
import { thinnedIndexes } from './thin.ts';

/** A point of several curves at once, as it arrives while a run trains. */
export interface LivePoint {
  readonly step: number;
  readonly epoch: number;
  readonly seconds: number;
  readonly values: Readonly<Record<string, number>>;
}

interface Growing extends Series {
  readonly steps: number[];
  readonly epochs: number[];
  readonly seconds: number[];
  readonly values: number[];
}

/**
 * The curves of one run: what the store has, and what has arrived since. It never holds more than `mostPoints` of a
 * curve for long: beyond twice that it thins them, with the extremes of every stretch kept.
 *
 * Points may arrive before the stored curves do, twice, or again from an earlier step after a run was resumed.
 */
export class CurveSet {
  private readonly mostPoints: number;
  private curves = new Map<string, Growing>();
  /** Grows with every change, so that whoever draws knows what it has drawn. */
  version = 0;

  constructor(mostPoints = 4000) {
    this.mostPoints = mostPoints;
  }

  get series(): readonly Series[] {
    return [...this.curves.values()];
  }

  get(name: string): Series | undefined {
    return this.curves.get(name);
  }

  /** Takes the stored curves; of those that arrived live only the points behind them stay. */
  load(stored: readonly Series[]): void {
    const live = this.curves;
    this.curves = new Map(stored.map((series) => [series.name, copy(series)]));
    for (const [name, curve] of live) {
      const known = this.curves.get(name);
      const from = known?.steps.length ? lowerBound(curve.steps, known.steps.at(-1)! + 1e-9) : 0;
      for (let index = from; index < curve.steps.length; index += 1) {
        this.push(name, curve.steps[index]!, curve.epochs[index]!, curve.seconds[index]!, curve.values[index]!);
      }
    }
    this.version += 1;
  }

  /** Adds a point; points of the same curve from its step on are replaced by it. */
  append(point: LivePoint): void {
    for (const [name, value] of Object.entries(point.values)) {
      const curve = this.curves.get(name);
      if (curve) cut(curve, lowerBound(curve.steps, point.step));
      this.push(name, point.step, point.epoch, point.seconds, value);
    }
    this.version += 1;
  }

  private push(name: string, step: number, epoch: number, seconds: number, value: number): void {
    let curve = this.curves.get(name);
    if (!curve) this.curves.set(name, (curve = { name, steps: [], epochs: [], seconds: [], values: [] }));
    curve.steps.push(step);
    curve.epochs.push(epoch);
    curve.seconds.push(seconds);
    curve.values.push(value);
    if (curve.values.length > 2 * this.mostPoints) this.curves.set(name, thinned(curve, this.mostPoints));
  }
}

function copy(series: Series): Growing {
  return {
    name: series.name,
    steps: [...series.steps],
    epochs: [...series.epochs],
    seconds: [...series.seconds],
    values: [...series.values],
  };
}

function cut(curve: Growing, length: number): void {
  for (const column of [curve.steps, curve.epochs, curve.seconds, curve.values]) column.length = length;
}

function thinned(curve: Growing, most: number): Growing {
  const kept = thinnedIndexes(curve.steps, curve.values, most);
  const pick = (column: readonly number[]) => kept.map((index) => column[index]!);
  return {
    name: curve.name,
    steps: pick(curve.steps),
    epochs: pick(curve.epochs),
    seconds: pick(curve.seconds),
    values: pick(curve.values),
  };
}
