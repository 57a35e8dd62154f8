import type { Example, ExampleId } from '../example.ts';
import { normalizeQuestion } from './normalize-question.ts';

/** An entry whose question also stands in training. */
export interface SharedQuestion {
  readonly exampleId: ExampleId;
  /** Whether training asks it of the same context, in which case its answer is known too. */
  readonly sameContext: boolean;
}

/** Which of `examples` ask what training also asks, in their order. */
export function sharedQuestions(training: readonly Example[], examples: readonly Example[]): SharedQuestion[] {
  const contexts = new Map<string, Set<string>>();
  for (const { question, context } of training) {
    const key = normalizeQuestion(question);
    const seen = contexts.get(key);
    if (seen) seen.add(context);
    else contexts.set(key, new Set([context]));
  }
  return examples.flatMap(({ id, question, context }) => {
    const seen = contexts.get(normalizeQuestion(question));
    return seen ? [{ exampleId: id, sameContext: seen.has(context) }] : [];
  });
}
