import type { z } from 'zod';
import { Failure } from '../../shared/failure.ts';

/** Which entry of a file, for messages. */
export interface EntryPlace {
  /** 1-based, over the whole file. */
  readonly number: number;
  /** Empty where the entry has none. */
  readonly id: string;
}

/** `entry 12 (id "56be…")`. */
export function describeEntry({ number, id }: EntryPlace): string {
  return id === '' ? `entry ${number}` : `entry ${number} (id "${id}")`;
}

/** The id of something that may not be an entry at all. */
export function idOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('id' in value)) return '';
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : '';
}

/** What stands at `where` has not the fields that SQuAD has there: says which of them, and what was expected. */
export function malformed(path: string, where: string, error: z.ZodError): Failure {
  const issue = deepest(error.issues[0]!);
  const field = issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `;
  return new Failure({
    code: 'malformed-entry',
    message: `${path}: ${where} is not as SQuAD has it: ${field}${issue.message.replace(/^Invalid input: /, '')}.`,
    mend: 'Give every entry a "question", a "context" and, where it has answers, each answer\'s "text" and "answer_start".',
    cause: error,
  });
}

/** Of a union's alternatives, the one that got furthest says what is wrong: deepest, and past the check of its type. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const progress = (one: z.core.$ZodIssue) => one.path.length + (one.code === 'invalid_type' ? 0 : 0.5);
  return issue.errors
    .map((issues) => deepest({ ...issues[0]!, path: [...issue.path, ...issues[0]!.path] }))
    .reduce((best, next) => (progress(next) > progress(best) ? next : best));
}
