import type { Example } from '../../example.ts';
import type { Fix } from '../finding.ts';
import { isBlank } from '../text/is-blank.ts';

/** An answer is removed; the entry with it, where it has no other and is not flagged as unanswerable. */
export function removeAnswer(example: Example, index: number): Fix['change'] {
  const others = example.answers.some(({ text }, other) => other !== index && !isBlank(text));
  if (others || example.isImpossible === true) {
    return { kind: 'answer-removed', index, before: example.answers[index]! };
  }
  return { kind: 'entry-dropped' };
}
