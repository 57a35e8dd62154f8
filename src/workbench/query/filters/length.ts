import type { LengthRange } from '../filter.ts';
import type { ToCondition } from './condition.ts';

/** A filter by one of the length columns. */
export function byLength(column: 'context_length' | 'question_length' | 'answer_length'): ToCondition<LengthRange> {
  return ({ least, most }) => {
    const tests: string[] = [];
    const values: number[] = [];
    if (least !== undefined) {
      tests.push(`e.${column} >= ?`);
      values.push(least);
    }
    if (most !== undefined) {
      tests.push(`e.${column} <= ?`);
      values.push(most);
    }
    return tests.length === 0 ? null : { sql: tests.join(' AND '), values };
  };
}
