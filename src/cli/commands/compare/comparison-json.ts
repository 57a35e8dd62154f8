import type { Comparison, ScoredAnswer } from '../../../pipeline/postprocess/compare/compare-answers.ts';

/** A comparison for a program: every question whole, F1 in `[0, 1]`, the totals in percent. */
export function comparisonJson({ questions, base, tuned, better, worse, equal }: Comparison): string {
  const answerOf = ({ answer, exact, f1 }: ScoredAnswer) => ({ answer, exact, f1 });
  const entries = questions.map((question) => ({
    id: question.id,
    question: question.question,
    gold_answers: question.goldAnswers,
    base: answerOf(question.base),
    tuned: answerOf(question.tuned),
  }));
  const totals = { total: questions.length, better, worse, equal };
  return `${JSON.stringify({ base, tuned, ...totals, questions: entries }, null, 2)}\n`;
}
