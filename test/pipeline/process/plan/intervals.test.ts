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
};

describe('the steps between logs, evaluations and checkpoints', () => {
  it('are a share of all steps where they are below 1, rounded up', () => {
    const shares = { ...options, loggingSteps: 0.1, evalSteps: 0.25, saveSteps: 0.5 };
    expect(resolveIntervals(shares, 101)).toMatchObject({ loggingSteps: 11, evalSteps: 26, saveSteps: 51 });
  });

  it('are those of the logs for evaluations that name none', () => {
    expect(resolveIntervals({ ...options, loggingSteps: 20 }, 100).evalSteps).toBe(20);
  });
});
