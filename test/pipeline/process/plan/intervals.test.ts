import { describe, expect, it } from 'vitest';
import { resolveIntervals } from '../../../../src/pipeline/process/plan/intervals.ts';
import type { IntervalOptions } from '../../../../src/pipeline/process/plan/intervals.ts';

const options: IntervalOptions = {
  loggingStrategy: 'steps',
  loggingSteps: 500,
  loggingFirstStep: false,
  evalStrategy: 'no',
  evalSteps: null,
  saveStrategy: 'steps',
  saveSteps: 500,
  loadBestModelAtEnd: false,
  earlyStoppingPatience: null,
};

describe('the steps between logs, evaluations and checkpoints', () => {
  it('are a share of all steps where they are below 1, rounded up', () => {
    const shares = { ...options, loggingSteps: 0.1, evalSteps: 0.25, saveSteps: 0.5 };
    expect(resolveIntervals(shares, 101)).toMatchObject({ loggingSteps: 11, evalSteps: 26, saveSteps: 51 });
  });

  it('are those of the logs for evaluations that name none', () => {
    expect(resolveIntervals({ ...options, loggingSteps: 20 }, 100).evalSteps).toBe(20);
  });

  it('must give an evaluation where best models and early stopping need one', () => {
    expect(() => resolveIntervals({ ...options, loadBestModelAtEnd: true }, 9)).toThrow(
      /load_best_model_at_end.*eval_strategy is no/,
    );
    expect(() => resolveIntervals({ ...options, earlyStoppingPatience: 2 }, 9)).toThrow(/early_stopping_patience/);
  });

  it('must give a checkpoint where the best model is evaluated', () => {
    const best = { ...options, loadBestModelAtEnd: true, evalStrategy: 'epoch' } as const;
    expect(() => resolveIntervals(best, 9)).toThrow(
      /save_strategy is steps. Set save_strategy to epoch|save_strategy is steps/,
    );
    expect(() => resolveIntervals({ ...best, evalStrategy: 'steps', evalSteps: 200 }, 9)).toThrow(/500.*multiple.*200/);
    expect(() => resolveIntervals({ ...best, saveStrategy: 'epoch' }, 9)).not.toThrow();
    expect(() => resolveIntervals({ ...best, saveStrategy: 'best' }, 9)).not.toThrow();
  });
});
