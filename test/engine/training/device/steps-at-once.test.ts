import { describe, expect, it } from 'vitest';
import { StepsAtOnce } from '../../../../src/engine/training/device/steps-at-once.ts';

/** What a device takes whose carrying and steps cost this much, once it has taken the steps it asks for, so many times. */
function settled(carrying: number, step: number, goes = 6): number {
  const pace = new StepsAtOnce();
  pace.took(pace.next(), 3000);
  for (let go = 0; go < goes; go += 1) {
    const steps = pace.next();
    pace.took(steps, carrying + steps * step);
  }
  return pace.next();
}

describe('the number of steps taken in one go', () => {
  it('begins with one, which also prepares the device', () => {
    expect(new StepsAtOnce().next()).toBe(1);
  });

  it.each([
    [165, 13],
    [950, 40],
    [2, 10],
  ])('keeps the carrying (%i ms) beside steps of %i ms to a twentieth', (carrying, step) => {
    const steps = settled(carrying, step);
    const inSilence = Math.floor(5000 / step);
    expect(carrying / (carrying + steps * step)).toBeLessThanOrEqual(steps === inSilence ? 1 : 0.0501);
    expect(steps).toBeLessThanOrEqual(inSilence);
  });

  it('is one where nothing has to be carried', () => {
    expect(settled(0, 10)).toBe(1);
  });

  it('never keeps its listener waiting for more than some seconds', () => {
    expect(settled(5000, 100) * 100).toBeLessThanOrEqual(5000);
    expect(settled(5000, 20_000)).toBe(1);
  });
});
