import type { ExampleId } from '../../../dataset/example.ts';

/** An entry that no window could be made of. */
export interface SetAsideExample {
  readonly exampleIndex: number;
  readonly exampleId: ExampleId;
  /** Length of its question. */
  readonly questionTokens: number;
}

/** What making features showed about the data; lengths are in tokens. */
export interface FeatureStatistics {
  readonly examples: number;
  /** Number of features. */
  readonly windows: number;
  /** Entries whose context did not fit into one window. */
  readonly splitExamples: number;
  /** Entries with an answer to be labelled (the first one). */
  readonly answers: number;
  /** Of these, answers that no window holds whole: every window is labelled with the class token. */
  readonly lostAnswers: number;
  /** Of these, answers of more than max_answer_length tokens, which are never predicted. */
  readonly longAnswers: number;
  /** With a doc_stride of at least this, no answer is lost between two windows. */
  readonly longestAnswer: number;
  /** At this max_seq_length no context would be split. */
  readonly longestInput: number;
  /** Tokens of questions and distinct contexts. */
  readonly tokens: number;
  /** Of these, tokens that are not in the vocabulary. */
  readonly unknownTokens: number;
  /** Entries without features, because their question is too long for max_seq_length (and doc_stride). */
  readonly setAside: readonly SetAsideExample[];
}

/** In [0, 1]. */
export function unknownTokenShare({ tokens, unknownTokens }: FeatureStatistics): number {
  return tokens === 0 ? 0 : unknownTokens / tokens;
}
