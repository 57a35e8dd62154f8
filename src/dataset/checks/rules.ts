import type { CheckRule } from './rule.ts';
import { answerCut } from './rules/answer-cut.ts';
import { answerEmpty } from './rules/answer-empty.ts';
import { answerMisaligned } from './rules/answer-misaligned.ts';
import { answerPadded } from './rules/answer-padded.ts';
import { answerPunctuation } from './rules/answer-punctuation.ts';
import { contextEmpty } from './rules/context-empty.ts';
import { contextInOtherSplit } from './rules/context-in-other-split.ts';
import { contradictingAnswers } from './rules/contradicting-answers.ts';
import { controlCharacter } from './rules/control-character.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateQuestion } from './rules/duplicate-question.ts';
import { htmlInContext } from './rules/html-in-context.ts';
import { impossibleFlag } from './rules/impossible-flag.ts';
import { missingId } from './rules/missing-id.ts';
import { mojibake } from './rules/mojibake.ts';
import { nearDuplicateQuestion } from './rules/near-duplicate-question.ts';
import { questionEmpty } from './rules/question-empty.ts';
import { questionInOtherSplit } from './rules/question-in-other-split.ts';
import { replacementCharacter } from './rules/replacement-character.ts';

/**
 * Everything that is looked for. The order is that of an entry's findings and of their fixes: texts before the answers
 * that stand in them, and last what takes answers away, so that the others keep their index.
 */
export const checkRules: readonly CheckRule[] = [
  questionEmpty,
  contextEmpty,
  mojibake,
  controlCharacter,
  replacementCharacter,
  htmlInContext,
  answerMisaligned,
  answerPadded,
  answerCut,
  answerPunctuation,
  impossibleFlag,
  answerEmpty,
  missingId,
  duplicateId,
  duplicateQuestion,
  nearDuplicateQuestion,
  contradictingAnswers,
  contextInOtherSplit,
  questionInOtherSplit,
];
