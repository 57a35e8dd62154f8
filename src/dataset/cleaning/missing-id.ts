import { createHash } from 'node:crypto';
import { freeId } from './free-id.ts';
import type { CleaningRule } from './rule.ts';

/** The id given is drawn from question and context, so that it stays the same when entries before it come or go. */
export const missingId: CleaningRule = {
  name: 'missing-id',
  judge: (example, context) => {
    if (example.id !== '') return undefined;
    const digest = createHash('sha256')
      .update(JSON.stringify([example.question, example.context]))
      .digest('hex');
    const id = freeId(digest.slice(0, 24), 1, context);
    return {
      action: 'fixed',
      example: { ...example, id },
      message: `Entry ${context.number} had no id; it is now "${id}".`,
    };
  },
};
