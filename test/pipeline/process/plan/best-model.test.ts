import { describe, expect, it } from 'vitest';
import { bestModelRule, isBetter, metricOf } from '../../../../src/pipeline/process/plan/best-model.ts';
import { evaluationsWithoutGain } from '../../../../src/pipeline/process/plan/early-stopping.ts';

const options = {
  loadBestModelAtEnd: false,
  metricForBestModel: null,
  greaterIsBetter: null,
  earlyStoppingPatience: null,
  saveStrategy: 'steps',
} as const;

describe('what makes a model the best', () => {
  it('is the loss where a best model is wanted and nothing is said', () => {
    expect(bestModelRule({ ...options, loadBestModelAtEnd: true })).toEqual({
      metric: 'eval_loss',
      greaterIsBetter: false,
    });
    expect(bestModelRule({ ...options, earlyStoppingPatience: 3 })?.metric).toBe('eval_loss');
    expect(bestModelRule({ ...options, saveStrategy: 'best' })?.metric).toBe('eval_loss');
    expect(bestModelRule(options)).toBeNull();
  });

  it('is a metric with or without eval_, of which more is better unless it is a loss', () => {
    expect(bestModelRule({ ...options, metricForBestModel: 'f1' })).toEqual({
      metric: 'eval_f1',
      greaterIsBetter: true,
    });
    expect(bestModelRule({ ...options, metricForBestModel: 'eval_loss' })).toEqual({
      metric: 'eval_loss',
      greaterIsBetter: false,
    });
    expect(bestModelRule({ ...options, metricForBestModel: 'f1', greaterIsBetter: false })?.greaterIsBetter).toBe(
      false,
    );
  });

  it('must be a metric that the evaluation gives', () => {
    const rule = { metric: 'eval_em', greaterIsBetter: true };
    expect(() => metricOf({ eval_f1: 1, eval_loss: 2 }, rule)).toThrow(/eval_em.*eval_f1, eval_loss|eval_em/);
  });

  it('is strictly better than the best before, and never NaN', () => {
    const f1 = { metric: 'eval_f1', greaterIsBetter: true };
    expect(isBetter(50, null, f1)).toBe(true);
    expect(isBetter(50, 50, f1)).toBe(false);
    expect(isBetter(50, 51, { ...f1, greaterIsBetter: false })).toBe(true);
    expect(isBetter(NaN, null, f1)).toBe(false);
  });
});

describe('early stopping', () => {
  it('counts evaluations that do not gain more than the threshold, from the last that did', () => {
    const rule = { metric: 'eval_f1', greaterIsBetter: true };
    // The best keeps every gain, also one within the threshold, as in transformers.
    const values = [50, 50.5, 52, 51, 52.9];
    let best: number | null = null;
    let count = 0;
    const counts = values.map((value) => {
      count = evaluationsWithoutGain(count, value, best, rule, 1);
      if (best === null || value > best) best = value;
      return count;
    });
    expect(counts).toEqual([0, 1, 0, 1, 2]);
  });
});
