import type { Example } from '../../src/dataset/example.ts';
import { normalizeQuestion } from '../../src/dataset/identity/normalize-question.ts';
import type { Found } from '../../src/workbench/findings/finding.ts';

/** Repeated questions of a context. */
export function* check(examples: readonly Example[]): Generator<Found> {
  const seen = new Set<string>();
  for (const [index, { context, question }] of examples.entries()) {
    const key = `${normalizeQuestion(question)}\n${context}`;
    if (seen.has(key)) {
      yield { rule: 'duplicate-question', severity: 'warning', number: index + 1, seen: 'The question is repeated.' };
    }
    seen.add(key);
  }
}
