import type { Series } from '../../shared/contract/runs.ts';
import { lowerBound } from './axis.ts';

/** A part of a curve with the point of the whole one on each side of it, so that its line runs on out of sight. */
export function withNeighbours(part: Series, whole: Series | undefined): Series {
  if (!whole || part.steps.length === 0) return part;
  const before = lowerBound(whole.steps, part.steps[0]!) - 1;
  const behind = lowerBound(whole.steps, part.steps.at(-1)! + 1e-9);
  const join = (column: 'steps' | 'epochs' | 'seconds' | 'values') => [
    ...(before >= 0 ? [whole[column][before]!] : []),
    ...part[column],
    ...(behind < whole.steps.length ? [whole[column][behind]!] : []),
  ];
  return {
    name: part.name,
    steps: join('steps'),
    epochs: join('epochs'),
    seconds: join('seconds'),
    values: join('values'),
  };
}
