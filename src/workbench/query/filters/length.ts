import type { LengthRange } from '../filter.ts';
import type { Condition, ToCondition } from './condition.ts';

/** A filter by one of the length columns. */
export function byLength(column: 'context_length' | 'question_length' | 'answer_length'): ToCondition<LengthRange> {
  return (range) => inRange(`e.${column}`, range);
}

/** Of no answer there is no position. */
export const answerPosition: ToCondition<LengthRange> = (range) => inRange(position, range);

/** In percent of the context, 0 to 99 where the answer stands in it. */
export const position = 'e.answer_start * 100 / max(e.context_length, 1)';

function inRange(value: string, { least, most }: LengthRange): Condition | null {
  const tests: string[] = [];
  const values: number[] = [];
  if (least !== undefined) {
    tests.push(`${value} >= ?`);
    values.push(least);
  }
  if (most !== undefined) {
    tests.push(`${value} <= ?`);
    values.push(most);
  }
  return tests.length === 0 ? null : { sql: tests.join(' AND '), values };
}
