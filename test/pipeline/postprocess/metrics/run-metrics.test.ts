import { describe, expect, it } from 'vitest';
import type { ExampleId } from '../../../../src/dataset/example.ts';
import { bestAnswerThreshold } from '../../../../src/pipeline/postprocess/metrics/best-answer-threshold.ts';
import { questionScores } from '../../../../src/pipeline/postprocess/metrics/question-scores.ts';
import { runMetrics } from '../../../../src/pipeline/postprocess/metrics/run-metrics.ts';
import type { QuestionAnswers } from '../../../../src/pipeline/postprocess/search/answers.ts';
import { exampleOf } from '../example-of.ts';

function example(id: string, answers: readonly string[], isImpossible?: boolean) {
  return exampleOf(id, 'The north pump delivers 40 cubic metres.', answers, isImpossible);
}

function given(id: string, prediction: string, nullOdds: number | null): QuestionAnswers {
  const bestAnswer = { text: prediction, span: null, startLogit: 0, endLogit: 0, probability: 1 };
  return { id: id as ExampleId, prediction, predictionSpan: null, bestAnswer, nBest: [bestAnswer], nullOdds };
}

describe('runMetrics', () => {
  it('has the names of run_qa for SQuAD v1.1', () => {
    const examples = [example('q', ['40 cubic metres'])];
    const metrics = runMetrics(examples, [given('q', '40 metres', null)], {
      split: 'eval',
      version2WithNegative: false,
      windows: 3,
    });
    expect(metrics).toEqual({ eval_exact_match: 0, eval_f1: 80, eval_samples: 3 });
  });

  it('has the names of run_qa for SQuAD v2.0, with the best threshold from the null odds', () => {
    const examples = [example('q', ['north pump']), example('none', [], true)];
    const answers = [given('q', 'north pump', -2), given('none', 'north', -1)];
    const metrics = runMetrics(examples, answers, { split: 'predict', version2WithNegative: true, windows: 2 });
    expect(metrics).toEqual({
      predict_exact: 50,
      predict_f1: 50,
      predict_total: 2,
      predict_HasAns_exact: 100,
      predict_HasAns_f1: 100,
      predict_HasAns_total: 1,
      predict_NoAns_exact: 0,
      predict_NoAns_f1: 0,
      predict_NoAns_total: 1,
      predict_best_exact: 100,
      predict_best_exact_thresh: -2,
      predict_best_f1: 100,
      predict_best_f1_thresh: -2,
      predict_samples: 2,
    });
  });

  it('does not apply a threshold a second time', () => {
    const metrics = runMetrics([example('q', ['pump'])], [given('q', 'pump', 4)], {
      split: 'eval',
      version2WithNegative: true,
      windows: 1,
    });
    expect(metrics.eval_exact).toBe(100);
  });

  it('scores nothing where nothing is labelled', () => {
    const metrics = runMetrics([example('q', [])], [given('q', 'pump', null)], {
      split: 'predict',
      version2WithNegative: true,
      windows: 1,
    });
    expect(metrics).toEqual({ predict_samples: 1 });
  });
});

describe('questionScores', () => {
  it('says question by question what was asked, right and given', () => {
    const scores = questionScores(
      [example('q', ['north pump']), example('not asked', ['x'])],
      [given('q', 'the pump', null)],
      false,
    );
    expect(scores).toEqual([
      {
        id: 'q',
        question: 'q?',
        goldAnswers: ['north pump'],
        prediction: 'the pump',
        exact: 0,
        f1: expect.closeTo(2 / 3, 12) as number,
      },
    ]);
  });
});

describe('bestAnswerThreshold', () => {
  it('finds a threshold above the one that was used, over answers that were not given', () => {
    const held = { ...given('q', 'north pump', 3), prediction: '' };
    const silent = { ...given('none', 'north', 4), prediction: '' };
    const examples = [example('q', ['north pump']), example('none', [], true)];
    expect(bestAnswerThreshold(examples, [held, silent])).toEqual({ score: 100, threshold: 3 });
  });
});
