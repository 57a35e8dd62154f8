import type { RunId } from '../../shared/contract/ids.ts';
import type { Series } from '../../shared/contract/runs.ts';
import type { Store } from '../store/store.ts';
import { thinOut, toSeries } from './points/thin-out.ts';

export interface SeriesQuery {
  readonly runs: readonly RunId[];
  /** All that there are where undefined. */
  readonly names?: readonly string[] | undefined;
  /** By step, both included; null is open. */
  readonly from: number | null;
  readonly to: number | null;
  /** Of each curve; at least 10. */
  readonly mostPoints: number;
}

/** Curves of runs, each thinned out so that its extremes stay. A curve without a point in the range is left out. */
export function runSeries(
  { runs, points }: Store,
  query: SeriesQuery,
): { readonly run: RunId; readonly series: Series[] }[] {
  const { names, from, to, mostPoints } = query;
  return query.runs.map((run) => {
    const { number } = runs.get(run);
    const series = (names ?? points.names(number)).flatMap((name) => {
      const rows = points.curve(number, name, from, to);
      return rows.length === 0 ? [] : [toSeries(name, thinOut(rows, mostPoints))];
    });
    return { run, series };
  });
}
