import { keyRange } from '../../store/ids.ts';
import type { ToCondition } from './condition.ts';

/** Answers to what an entry said before do not count, nor those that nobody can judge. */
export const wrongBy: ToCondition<string> = (name, dataSet) => {
  const { first, last } = keyRange(dataSet);
  return {
    sql: `e.key IN (SELECT a.entry_key FROM model_answers a JOIN models m ON m.id = a.model_id
      WHERE m.name = ? AND m.removed = 0 AND a.stale = 0 AND a.exact_match < 1 AND a.entry_key BETWEEN ${first} AND ${last})`,
    values: [name],
  };
};
