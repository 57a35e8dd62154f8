import type { Split } from '../metrics/run-metrics.ts';
import type { QuestionAnswers } from '../search/answers.ts';
import { orderedJson } from './ordered-json.ts';

/** A file by its name and what is in it. */
export interface ResultFile {
  readonly name: string;
  readonly text: string;
}

/**
 * `eval_predictions.json`, `eval_nbest_predictions.json` and, where the questions may have no answer,
 * `eval_null_odds.json`, as `postprocess_qa_predictions` of `run_qa.py` writes them.
 */
export function predictionFiles(split: Split, answers: readonly QuestionAnswers[]): ResultFile[] {
  const nullOdds = answers.flatMap(({ id, nullOdds }) => (nullOdds === null ? [] : [[id, nullOdds] as const]));
  return [
    { name: `${split}_predictions.json`, text: orderedJson(answers.map(({ id, prediction }) => [id, prediction])) },
    {
      name: `${split}_nbest_predictions.json`,
      text: orderedJson(answers.map((answer) => [answer.id, nBestOf(answer)])),
    },
    ...(nullOdds.length > 0 ? [{ name: `${split}_null_odds.json`, text: orderedJson(nullOdds) }] : []),
  ];
}

function nBestOf({ nBest }: QuestionAnswers) {
  return nBest.map(({ startLogit, endLogit, text, probability }) => ({
    start_logit: startLogit,
    end_logit: endLogit,
    text,
    probability,
  }));
}
