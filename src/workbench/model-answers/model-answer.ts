import type { EntryState } from '../entries/entry.ts';
import { scoreV2, type AnswerScore } from '../../pipeline/postprocess/metrics/answer-score.ts';

/** What a model answered to an entry. */
export interface ModelAnswer {
  /** Empty: no answer. */
  readonly text: string;
  /** UTF-16 offsets; null for no answer. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** In `[0, 1]`. */
  readonly probability: number;
  /** Score of no answer less that of the best answer (logits); null where every question has an answer. */
  readonly nullOdds: number | null;
  /** Its other candidates, the likeliest first; left out where nobody kept them. */
  readonly others?: readonly Pick<ModelAnswer, 'text' | 'span' | 'probability'>[];
}

/**
 * How good an answer is by SQuAD v2.0's rules. Null where nobody can tell: the entry has no answer yet, and nobody has said
 * that there is none.
 */
export function judgeAnswer(
  { answers, isImpossible }: Pick<EntryState, 'answers' | 'isImpossible'>,
  text: string,
): AnswerScore | null {
  if (answers.length === 0 && isImpossible !== true) return null;
  return scoreV2(
    answers.map((gold) => gold.text),
    text,
  );
}
