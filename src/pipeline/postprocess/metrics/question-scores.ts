import type { Example } from '../../../dataset/example.ts';
import type { QuestionAnswers } from '../search/answers.ts';
import { scoreV1, scoreV2, type AnswerScore } from './answer-score.ts';

/** How one question went. */
export interface QuestionScore extends AnswerScore {
  readonly id: string;
  readonly question: string;
  readonly goldAnswers: readonly string[];
  readonly prediction: string;
}

/** Question by question, in the order of the examples; those without an answer from the model are left out. */
export function questionScores(
  examples: readonly Example[],
  answers: readonly Pick<QuestionAnswers, 'id' | 'prediction'>[],
  version2WithNegative: boolean,
): QuestionScore[] {
  const score = version2WithNegative ? scoreV2 : scoreV1;
  const predictions = new Map(answers.map(({ id, prediction }) => [id, prediction]));
  return examples.flatMap(({ id, question, answers: golds }) => {
    const prediction = predictions.get(id);
    if (prediction === undefined) return [];
    const goldAnswers = golds.map(({ text }) => text);
    return [{ id, question, goldAnswers, prediction, ...score(goldAnswers, prediction) }];
  });
}
