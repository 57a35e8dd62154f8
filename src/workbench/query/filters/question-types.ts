import type { ToCondition } from './condition.ts';

export const ofQuestionTypes: ToCondition<readonly string[]> = (types) => ({
  sql: `e.question_type IN (${types.map(() => '?').join(', ')})`,
  values: types,
});
