import { createHash } from 'node:crypto';
import type { Example } from '../../example.ts';

/** An id drawn from question and context, so that it stays the same when entries before it come or go. */
export function contentId({ question, context }: Pick<Example, 'question' | 'context'>): string {
  return createHash('sha256')
    .update(JSON.stringify([question, context]))
    .digest('hex')
    .slice(0, 24);
}
