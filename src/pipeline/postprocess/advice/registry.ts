import type { AdviceRule } from './rule.ts';
import { allIsWell } from './rules/all-is-well.ts';
import { betterCheckpoint } from './rules/better-checkpoint.ts';
import { betterThreshold } from './rules/better-threshold.ts';
import { diverging } from './rules/diverging.ts';
import { evalLossRising } from './rules/eval-loss-rising.ts';
import { fewExamples } from './rules/few-examples.ts';
import { fewValidationExamples } from './rules/few-validation-examples.ts';
import { leakedQuestions } from './rules/leaked-questions.ts';
import { longAnswers } from './rules/long-answers.ts';
import { longQuestions } from './rules/long-questions.ts';
import { looseBoundaries } from './rules/loose-boundaries.ts';
import { lostAnswers } from './rules/lost-answers.ts';
import { lowF1 } from './rules/low-f1.ts';
import { noValidationFile } from './rules/no-validation-file.ts';
import { notLearning } from './rules/not-learning.ts';
import { overfitting } from './rules/overfitting.ts';
import { sparseCurve } from './rules/sparse-curve.ts';
import { stillLearning } from './rules/still-learning.ts';
import { unanswerableErrors } from './rules/unanswerable-errors.ts';
import { unknownTokens } from './rules/unknown-tokens.ts';
import { version2Flag } from './rules/version-2-flag.ts';

/** In the order in which they are asked; of equal severity, the first is told first. */
export const rules: readonly AdviceRule[] = [
  diverging,
  notLearning,
  version2Flag,
  leakedQuestions,
  unknownTokens,
  noValidationFile,
  fewExamples,
  fewValidationExamples,
  lostAnswers,
  longQuestions,
  longAnswers,
  overfitting,
  stillLearning,
  evalLossRising,
  betterCheckpoint,
  betterThreshold,
  unanswerableErrors,
  looseBoundaries,
  sparseCurve,
  lowF1,
  allIsWell,
];
