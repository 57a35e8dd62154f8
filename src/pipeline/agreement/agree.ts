import type { Answer, Example } from '../../dataset/example.ts';
import { scoreV2 } from '../postprocess/metrics/answer-score.ts';

/** In what two people's answers to one question differ; of several answers, the two that are most alike count. */
export const differences = [
  /** They say the same, in the same place. */
  'none',
  /** They share some of their letters: one is longer, or begins later. */
  'bounds',
  /** The same words, where they stand elsewhere in the text. */
  'place',
  'answer',
  /** Only one of them finds an answer in the text. */
  'answerable',
] as const;
export type Difference = (typeof differences)[number];

/** How alike two people's answers to one question are. */
export interface AnswerAgreement {
  /** By SQuAD's normalisation. */
  readonly exact: 0 | 1;
  /** In `[0, 1]`. */
  readonly f1: number;
  readonly difference: Difference;
}

type Given = Pick<Example, 'context' | 'answers'>;

/** The same whichever of the two is asked first. Where their contexts differ, places do not count. */
export function agree(one: Given, other: Given): AnswerAgreement {
  if (one.answers.length === 0 || other.answers.length === 0) {
    const both = one.answers.length === other.answers.length;
    return { exact: both ? 1 : 0, f1: both ? 1 : 0, difference: both ? 'none' : 'answerable' };
  }
  // Pair by pair: among several golds the metric passes over those without a word, which predictions keep.
  const scores = one.answers.flatMap((mine) => other.answers.map((theirs) => scoreV2([mine.text], theirs.text)));
  const exact = scores.some((score) => score.exact === 1) ? 1 : 0;
  const f1 = Math.max(...scores.map((score) => score.f1));
  return { exact, f1, difference: differenceOf(one, other, exact) };
}

function differenceOf(one: Given, other: Given, exact: 0 | 1): Difference {
  const overlaps = one.answers.some((mine) => other.answers.some((theirs) => overlap(mine, theirs)));
  if (exact === 1) {
    if (one.context !== other.context) return 'none';
    const isSamePlace = one.answers.some((mine) =>
      other.answers.some((theirs) => overlap(mine, theirs) && scoreV2([mine.text], theirs.text).exact === 1),
    );
    return isSamePlace ? 'none' : 'place';
  }
  return overlaps && one.context === other.context ? 'bounds' : 'answer';
}

function overlap(one: Answer, other: Answer): boolean {
  return one.start < other.start + other.text.length && other.start < one.start + one.text.length;
}
