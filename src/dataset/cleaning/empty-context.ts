import type { CleaningRule } from './rule.ts';

export const emptyContext: CleaningRule = {
  name: 'empty-context',
  judge: (example, { number }) =>
    example.context.trim() === '' ? { action: 'dropped', message: `Entry ${number} has an empty context.` } : undefined,
};
