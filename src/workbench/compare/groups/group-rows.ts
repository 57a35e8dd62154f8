import type { ComparedRow, Group, Grouping } from '../../../shared/contract/compare.ts';
import { groupings } from './groupings.ts';

/** Questions in groups, with both models' scores in each, in the order in which they are read. */
export function groupRows(rows: readonly ComparedRow[], by: Grouping): Group[] {
  const found = Map.groupBy(rows, ({ groups }) => groups[by]);
  const groups = [...found].map(([value, members]) => ({
    value,
    questions: members.length,
    base: scoresOf(members, 'base'),
    tuned: scoresOf(members, 'tuned'),
  }));
  const { order } = groupings[by];
  return groups.sort((one, other) =>
    order
      ? order.indexOf(one.value) - order.indexOf(other.value)
      : other.questions - one.questions || (one.value < other.value ? -1 : 1),
  );
}

function scoresOf(rows: readonly ComparedRow[], role: 'base' | 'tuned'): Group['base'] {
  const mean = (score: 'exactMatch' | 'f1') =>
    (100 * rows.reduce((sum, row) => sum + row[role][score], 0)) / rows.length;
  return { exactMatch: mean('exactMatch'), f1: mean('f1') };
}
