import { describe, expect, it } from 'vitest';
import { type Curve, isLoser } from '../../../src/pipeline/sweep/median-rule.ts';

/** Values at steps 10, 20, … */
const curve = (...values: readonly number[]): Curve => values.map((value, index) => [10 * (index + 1), value]);
const rule = { rule: 'median', min_trials: 3, min_step: 0 } as const;
/** Averages up to step 20: 15, 35, 55. */
const others = [curve(10, 20, 90), curve(30, 40), curve(50, 60, 70)];

describe('the median stopping rule', () => {
  it('stops a trial whose best so far is below the median of the averages up to its step', () => {
    expect(isLoser(curve(34, 12), others, 'maximize', rule)).toBe(true);
    expect(isLoser(curve(36, 12), others, 'maximize', rule)).toBe(false);
  });

  it('leaves one that is as good as the median', () => {
    expect(isLoser(curve(35, 35), others, 'maximize', rule)).toBe(false);
  });

  it('looks for the small where a loss is compared', () => {
    expect(isLoser(curve(40, 36), others, 'minimize', rule)).toBe(true);
    expect(isLoser(curve(40, 34), others, 'minimize', rule)).toBe(false);
  });

  it('counts only those that have come as far, and waits until they are enough', () => {
    expect(isLoser(curve(0, 0, 0), others, 'maximize', rule)).toBe(false);
    expect(isLoser(curve(0, 0, 0), others, 'maximize', { ...rule, min_trials: 2 })).toBe(true);
  });

  it('takes the middle between two where they are even in number', () => {
    const two = { ...rule, min_trials: 2 };
    expect(isLoser(curve(39), [curve(30), curve(50)], 'maximize', two)).toBe(true);
    expect(isLoser(curve(41), [curve(30), curve(50)], 'maximize', two)).toBe(false);
  });

  it('stops none before min_step, and none that was not evaluated', () => {
    expect(isLoser(curve(0, 0), others, 'maximize', { ...rule, min_step: 21 })).toBe(false);
    expect(isLoser([], others, 'maximize', rule)).toBe(false);
  });
});
