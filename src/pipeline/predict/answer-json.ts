import type { Example } from '../../dataset/example.ts';
import { offsetMap } from '../../dataset/squad/code-points.ts';
import type { QuestionAnswers, Span } from '../postprocess/search/answers.ts';

/**
 * A question's answers for a program, under the names of SQuAD and of `nbest_predictions.json`. `answer_start` counts
 * code points, as SQuAD does, and is null for no answer.
 */
export function answerJson({ id, question, context }: Example, answers: QuestionAnswers) {
  const offsets = offsetMap(context);
  const startOf = (span: Span | null) => (span === null ? null : offsets.toCodePoints(span.start));
  return {
    id,
    question,
    answer: answers.prediction,
    answer_start: startOf(answers.predictionSpan),
    null_odds: answers.nullOdds,
    n_best: answers.nBest.map(({ text, span, probability, startLogit, endLogit }) => ({
      text,
      answer_start: startOf(span),
      probability,
      start_logit: startLogit,
      end_logit: endLogit,
    })),
  };
}
