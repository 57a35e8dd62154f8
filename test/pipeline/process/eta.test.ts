import { describe, expect, it } from 'vitest';
import { etaSeconds, nothingSeen, observe, unknownPace } from '../../../src/pipeline/process/eta.ts';
import type { SmoothedSeconds } from '../../../src/pipeline/process/eta.ts';

const seen = (...durations: readonly number[]): SmoothedSeconds => durations.reduce(observe, nothingSeen);
const remaining = { steps: 100, evaluations: 0, checkpoints: 0, evaluationInSteps: 0 };

describe('the time left', () => {
  it('is unknown until a few steps have been seen', () => {
    expect(etaSeconds({ ...unknownPace, step: seen(1, 1) }, remaining)).toBeNull();
    expect(etaSeconds({ ...unknownPace, step: seen(1, 1, 1) }, remaining)).toBeCloseTo(100);
  });

  it('does not jump with one slow step, and follows when all are slower', () => {
    const steady = Array<number>(200).fill(1);
    const hiccup = etaSeconds({ ...unknownPace, step: seen(...steady, 3) }, remaining)!;
    expect(hiccup).toBeLessThan(115);
    const slower = etaSeconds({ ...unknownPace, step: seen(...steady, ...Array<number>(60).fill(2)) }, remaining)!;
    expect(slower).toBeGreaterThan(190);
  });

  it('includes evaluations and checkpoints to come', () => {
    const pace = { step: seen(1, 1, 1), evaluation: seen(20), checkpoint: seen(2) };
    expect(etaSeconds(pace, { ...remaining, evaluations: 3, checkpoints: 5 })).toBeCloseTo(100 + 60 + 10);
  });

  it('guesses an evaluation from the steps until one has been seen', () => {
    const pace = { ...unknownPace, step: seen(2, 2, 2) };
    expect(etaSeconds(pace, { ...remaining, steps: 10, evaluations: 2, evaluationInSteps: 7 })).toBeCloseTo(48);
  });
});
