import type { ToCondition } from './condition.ts';

export const answerable: ToCondition<boolean> = (wanted) => ({
  sql: wanted ? 'e.answer_count > 0' : 'e.answer_count = 0',
  values: [],
});

export const edited: ToCondition<boolean> = (wanted) => ({
  sql: wanted ? 'e.edit_count > 0' : 'e.edit_count = 0',
  values: [],
});

export const reviewed: ToCondition<boolean> = (wanted) => ({ sql: 'e.reviewed = ?', values: [Number(wanted)] });
