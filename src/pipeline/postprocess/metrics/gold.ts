import type { Example } from '../../../dataset/example.ts';

/** What a prediction is held against. */
export interface Gold {
  readonly id: string;
  /** The texts of the gold answers; none where the context does not answer the question. */
  readonly answers: readonly string[];
}

/** The answer given to each question, by id; `''` for "the context does not answer this". */
export type Predictions = ReadonlyMap<string, string>;

/** By question id: how much better the score of no answer is than that of the best answer (logits; `null_odds`). */
export type NullOdds = ReadonlyMap<string, number>;

export function goldOf(example: Example): Gold {
  return { id: example.id, answers: example.answers.map((answer) => answer.text) };
}

/** Whether there is anything to score against: some answer, or a question that is said to have none. */
export function isLabelled(examples: readonly Example[]): boolean {
  return examples.some((example) => example.answers.length > 0 || example.isImpossible === true);
}
