import { bestPoint, pointAt, thinCurve, thresholdCurve } from '../../pipeline/postprocess/compare/threshold-curve.ts';
import type { ThresholdCurve } from '../../shared/contract/compare.ts';
import type { ComparisonId } from '../../shared/contract/ids.ts';
import type { Store } from '../store/store.ts';
import { getComparison } from './comparisons.ts';

type Row = readonly [nullOdds: number, golds: number, f1: number | null, exactMatch: number | null];

/** As many points as a curve is told by. */
const mostPoints = 400;

/** What other no-answer thresholds would have made of a model's answers; null where it could not say "no answer". */
export function readThresholds(store: Store, id: ComparisonId, model: 'base' | 'tuned'): ThresholdCurve | null {
  const { threshold } = getComparison(store, id)[model];
  if (threshold === null) return null;
  const at = (path: string) => `json_extract(row, '$.${model}.${path}')`;
  const rows = store.database
    .prepare<[ComparisonId], Row>(
      `SELECT ${at('nullOdds')}, json_array_length(row, '$.gold'), ${at('best.f1')}, ${at('best.exactMatch')}
       FROM comparison_rows WHERE comparison_id = ?`,
    )
    .raw()
    .all(id);
  const curve = thresholdCurve(
    rows.map(([nullOdds, golds, f1, exactMatch]) => ({
      nullOdds,
      isAnswerable: golds > 0,
      f1: f1 ?? 0,
      exactMatch: exactMatch ?? 0,
    })),
  );
  const [best, used] = [bestPoint(curve), pointAt(curve, threshold)];
  return best && used && { points: thinCurve(curve, mostPoints), best, used: { ...used, threshold } };
}
