import type { Group, Grouping } from '../../../shared/contract/compare.ts';
import type { ComparisonId } from '../../../shared/contract/ids.ts';
import type { Store } from '../../store/store.ts';
import { getComparison } from '../comparisons.ts';
import { groupings } from './groupings.ts';

type Row = readonly [
  value: string,
  questions: number,
  baseExact: number,
  baseF1: number,
  tunedExact: number,
  tunedF1: number,
];

/** The questions of a comparison in groups, with both models' scores in each. */
export function readGroups(store: Store, id: ComparisonId, by: Grouping): Group[] {
  const mean = (path: string) => `100 * avg(json_extract(row, '$.${path}'))`;
  const groups = store.database
    .prepare<[string, ComparisonId], Row>(
      `SELECT json_extract(row, '$.groups.' || json_quote(?)) AS value, count(*), ${mean('base.exactMatch')}, ${mean('base.f1')},
         ${mean('tuned.exactMatch')}, ${mean('tuned.f1')}
       FROM comparison_rows WHERE comparison_id = ? GROUP BY value ORDER BY count(*) DESC, value`,
    )
    .raw()
    .all(by, getComparison(store, id).id)
    .map(([value, questions, baseExact, baseF1, tunedExact, tunedF1]) => ({
      value,
      questions,
      base: { exactMatch: baseExact, f1: baseF1 },
      tuned: { exactMatch: tunedExact, f1: tunedF1 },
    }));
  const { order } = groupings[by];
  return order ? groups.sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value)) : groups;
}
