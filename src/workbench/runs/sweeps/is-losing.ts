import { type Curve, isLoser } from '../../../pipeline/sweep/median-rule.ts';
import type { Store } from '../../store/store.ts';
import type { StoredRun } from '../stored-run.ts';
import type { SweepTrial } from './sweep-trial-table.ts';

/**
 * Whether a run, by what is written of it, does worse than the other trials of its sweep and is to be stopped. At its last
 * step it is as good as done.
 */
export function isLosing(
  { sweepTrials, points }: Store,
  { number, steps }: Pick<StoredRun, 'number' | 'steps'>,
  { metric, goal, rule }: SweepTrial,
): boolean {
  const curveOf = (run: number): Curve => points.curve(run, metric).map(([step, , , value]) => [step, value] as const);
  const curve = curveOf(number);
  if (steps !== null && (curve.at(-1)?.[0] ?? 0) >= steps) return false;
  return isLoser(curve, sweepTrials.others(number).map(curveOf), goal, rule);
}
