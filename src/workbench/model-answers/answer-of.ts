import type { QuestionAnswers } from '../../pipeline/postprocess/search/answers.ts';
import type { ModelAnswer } from './model-answer.ts';

const mostOthers = 3;
/** Candidates less likely than this are not worth a look. */
const least = 0.05;

/** What a model answered to a question, with its other candidates. */
export function answerOf({ prediction, predictionSpan: span, nBest, nullOdds }: QuestionAnswers): ModelAnswer {
  // What stands in where nothing was found is no answer.
  const text = span === null ? '' : prediction;
  const given = nBest.find((candidate) => candidate.text === text) ?? nBest[0]!;
  const others = nBest
    .filter((candidate) => candidate !== given && (candidate.span !== null || candidate.text === ''))
    .filter(({ probability }) => probability >= least)
    .slice(0, mostOthers)
    .map((candidate) => ({
      text: candidate.text,
      span: candidate.span && { ...candidate.span },
      probability: candidate.probability,
    }));
  return { text, span: span && { ...span }, probability: given.probability, nullOdds, others };
}
