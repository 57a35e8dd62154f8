import { contentId } from '../checks/ids/content-id.ts';
import { freeId } from '../checks/ids/free-id.ts';
import type { CleaningRule } from './rule.ts';

export const missingId: CleaningRule = {
  name: 'missing-id',
  judge: (example, context) => {
    if (example.id !== '') return undefined;
    const id = freeId(contentId(example), 1, context.isKnownId);
    return {
      action: 'fixed',
      example: { ...example, id },
      message: `Entry ${context.number} had no id; it is now "${id}".`,
    };
  },
};
