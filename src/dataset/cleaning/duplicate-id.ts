import { freeId } from '../checks/ids/free-id.ts';
import type { CleaningRule } from './rule.ts';

/** The first entry keeps the id. */
export const duplicateId: CleaningRule = {
  name: 'duplicate-id',
  judge: (example, context) => {
    if (!context.isTakenId(example.id)) return undefined;
    const id = freeId(example.id, 2, context.isKnownId);
    return {
      action: 'fixed',
      example: { ...example, id },
      message: `Entry ${context.number} had the id "${example.id}" of an earlier one; it is now "${id}".`,
    };
  },
};
