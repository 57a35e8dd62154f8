import { answerMisplaced } from './answer-misplaced.ts';
import { answerNotInContext } from './answer-not-in-context.ts';
import { answerWhiteSpace } from './answer-white-space.ts';
import { duplicateId } from './duplicate-id.ts';
import { emptyAnswer } from './empty-answer.ts';
import { emptyContext } from './empty-context.ts';
import { emptyQuestion } from './empty-question.ts';
import { impossibleFlag } from './impossible-flag.ts';
import { missingId } from './missing-id.ts';
import type { CleaningRule } from './rule.ts';

/**
 * In the order in which they are applied to each entry: first what makes it worthless, then its answers, and its id
 * last, so that an entry that is dropped takes no id from one that is kept.
 */
export const cleaningRules: readonly CleaningRule[] = [
  emptyQuestion,
  emptyContext,
  answerWhiteSpace,
  emptyAnswer,
  answerNotInContext,
  answerMisplaced,
  impossibleFlag,
  missingId,
  duplicateId,
];
