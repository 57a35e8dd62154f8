import { scoreV2, type AnswerScore } from '../metrics/answer-score.ts';
import type { Predictions } from '../metrics/gold.ts';

/** A question as both models were asked it. */
export interface AskedQuestion {
  readonly id: string;
  readonly question: string;
  /** None where the context does not answer it. */
  readonly goldAnswers: readonly string[];
}

/** One model's answer to one question. */
export interface ScoredAnswer extends AnswerScore {
  /** `''` for "no answer", null where the model was not asked, which scores 0. */
  readonly answer: string | null;
}

export interface ComparedQuestion extends AskedQuestion {
  readonly base: ScoredAnswer;
  readonly tuned: ScoredAnswer;
}

/** Means over all questions, in percent. */
export interface ComparedTotals {
  readonly exact: number;
  readonly f1: number;
}

export interface Comparison {
  readonly questions: readonly ComparedQuestion[];
  readonly base: ComparedTotals;
  readonly tuned: ComparedTotals;
  /** Questions whose F1 rose, fell, or stayed. */
  readonly better: number;
  readonly worse: number;
  readonly equal: number;
}

/** Two models' answers to the same questions side by side, scored by SQuAD v2.0's rules. */
export function compareAnswers(asked: readonly AskedQuestion[], base: Predictions, tuned: Predictions): Comparison {
  const questions = asked.map((question) => ({
    ...question,
    base: scored(question, base),
    tuned: scored(question, tuned),
  }));
  const count = (holds: (question: ComparedQuestion) => boolean) => questions.filter(holds).length;
  return {
    questions,
    base: totalsOf(questions.map((question) => question.base)),
    tuned: totalsOf(questions.map((question) => question.tuned)),
    better: count((question) => question.tuned.f1 > question.base.f1),
    worse: count((question) => question.tuned.f1 < question.base.f1),
    equal: count((question) => question.tuned.f1 === question.base.f1),
  };
}

function scored({ id, goldAnswers }: AskedQuestion, predictions: Predictions): ScoredAnswer {
  const answer = predictions.get(id);
  return answer === undefined ? { answer: null, exact: 0, f1: 0 } : { answer, ...scoreV2(goldAnswers, answer) };
}

function totalsOf(answers: readonly ScoredAnswer[]): ComparedTotals {
  const mean = (score: (answer: ScoredAnswer) => number) =>
    answers.length === 0 ? 0 : (100 * answers.reduce((sum, answer) => sum + score(answer), 0)) / answers.length;
  return { exact: mean((answer) => answer.exact), f1: mean((answer) => answer.f1) };
}
