import { describe, expect, it } from 'vitest';
import { warmupStepsOf } from '../../../../src/pipeline/process/schedule/warmup.ts';

describe('the steps of warm-up', () => {
  it('are a share of all steps, rounded up', () => {
    expect(warmupStepsOf({ warmupSteps: 0, warmupRatio: 0.1 }, 101)).toBe(11);
  });
  it('are warmup_steps where both are given', () => {
    expect(warmupStepsOf({ warmupSteps: 7, warmupRatio: 0.5 }, 100)).toBe(7);
  });
  it('take warmup_steps below 1 for a share', () => {
    expect(warmupStepsOf({ warmupSteps: 0.25, warmupRatio: 0 }, 10)).toBe(3);
  });
});
