import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learningRateFactor } from '../../../../src/pipeline/process/schedule/registry.ts';
import type { ScheduleName } from '../../../../src/pipeline/process/schedule/registry.ts';
import type { ScheduleInput } from '../../../../src/pipeline/process/schedule/schedule.ts';

interface Case extends ScheduleInput {
  readonly name: ScheduleName;
  /** What the functions of transformers 4.57.3 give for the steps 0, 1, 2 … */
  readonly factors: readonly number[];
}
const cases = JSON.parse(
  readFileSync(new URL('transformers-factors.json', import.meta.url), 'utf8'),
) as readonly Case[];

describe('a learning rate schedule', () => {
  it.each(
    cases.map((one) => [`${one.name} ${JSON.stringify(one.settings)}, warm-up ${one.warmupSteps}`, one] as const),
  )('is that of transformers: %s', (_, { name, factors, ...input }) => {
    const factor = learningRateFactor(name, input);
    factors.forEach((expected, step) => expect(factor(step)).toBeCloseTo(expected, 14));
  });

  it('has as many schedules held against transformers as there are, but for the constant one', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(6);
    expect(learningRateFactor('constant', { warmupSteps: 5, totalSteps: 9, learningRate: 1, settings: {} })(0)).toBe(1);
  });

  it('climbs from 0 to the peak, which it reaches when the warm-up ends', () => {
    const names = [
      'linear',
      'cosine',
      'cosine_with_restarts',
      'polynomial',
      'constant_with_warmup',
      'inverse_sqrt',
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (name, warmupSteps, rest) => {
          const factor = learningRateFactor(name, {
            warmupSteps,
            totalSteps: warmupSteps + rest,
            learningRate: 1,
            settings: {},
          });
          expect(factor(0)).toBe(0);
          for (let step = 1; step <= warmupSteps; step++) expect(factor(step)).toBeCloseTo(step / warmupSteps, 12);
        },
      ),
    );
  });

  it('refuses a setting that belongs to another schedule', () => {
    const input = { warmupSteps: 0, totalSteps: 9, learningRate: 1, settings: { power: 2 } };
    expect(() => learningRateFactor('cosine', input)).toThrow(/power.*cosine takes only num_cycles/);
  });

  it('refuses a polynomial that ends above its peak', () => {
    const input = { warmupSteps: 0, totalSteps: 9, learningRate: 1e-5, settings: { lr_end: 1e-4 } };
    expect(() => learningRateFactor('polynomial', input)).toThrow(/lr_end/);
  });
});
