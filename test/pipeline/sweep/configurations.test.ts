import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationsOf } from '../../../src/pipeline/sweep/configurations.ts';
import type { Parameter, SweepFile } from '../../../src/pipeline/sweep/sweep-file.ts';

const file = (parts: Partial<SweepFile>): SweepFile => ({
  arguments: {},
  method: 'grid',
  parameters: {},
  seed: 0,
  metric: 'eval_f1',
  ...parts,
});

describe('the configurations of a grid', () => {
  it('are every combination once, the last parameter changing fastest', () => {
    expect(configurationsOf(file({ parameters: { r: [4, 8], use_lora: [true, false] } }))).toEqual([
      { r: 4, use_lora: true },
      { r: 4, use_lora: false },
      { r: 8, use_lora: true },
      { r: 8, use_lora: false },
    ]);
  });

  it('are one where nothing is varied, as with seeds alone', () => {
    expect(configurationsOf(file({}))).toEqual([{}]);
  });

  it('cannot be laid over a range', () => {
    const parameters = { learning_rate: { min: 0.1, max: 1, scale: 'linear' } } as const;
    expect(() => configurationsOf(file({ parameters }))).toThrow('learning_rate');
  });
});

describe('configurations drawn at random', () => {
  const draw = (parameters: Record<string, Parameter>, runs: number, seed = 0) =>
    configurationsOf(file({ method: 'random', parameters, runs, seed }));

  it('lie in their ranges, are all different, and are the same for the same seed', () => {
    const exponents = fc.tuple(fc.integer({ min: -8, max: -1 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(exponents, fc.constantFrom('linear', 'log'), fc.nat(), ([low, span], scale, seed) => {
        const range = { min: 10 ** low, max: 10 ** (low + span), scale };
        const drawn = draw({ learning_rate: range, r: { min: 2, max: 64, scale } }, 20, seed);
        expect(drawn).toHaveLength(20);
        expect(new Set(drawn.map((each) => JSON.stringify(each))).size).toBe(20);
        for (const { learning_rate: rate, r } of drawn as { learning_rate: number; r: number }[]) {
          expect(rate >= range.min && rate <= range.max && r >= 2 && r <= 64 && Number.isInteger(r)).toBe(true);
        }
        expect(draw({ learning_rate: range, r: { min: 2, max: 64, scale } }, 20, seed)).toEqual(drawn);
      }),
      { numRuns: 30 },
    );
  });

  it('fall as often into each decade of a log scale', () => {
    const drawn = draw({ learning_rate: { min: 1e-5, max: 1e-2, scale: 'log' } }, 600) as { learning_rate: number }[];
    for (const decade of [1e-5, 1e-4, 1e-3]) {
      const within = drawn.filter(({ learning_rate: rate }) => rate >= decade && rate < 10 * decade);
      expect(within.length).toBeGreaterThan(150);
      expect(within.length).toBeLessThan(250);
    }
  });

  it('are as many as there are, where fewer than were asked for', () => {
    const drawn = draw({ r: { min: 1, max: 3, scale: 'linear' } }, 10) as { r: number }[];
    expect(drawn.map(({ r }) => r).toSorted()).toEqual([1, 2, 3]);
  });

  it('have to be counted', () => {
    expect(() => configurationsOf(file({ method: 'random', parameters: { r: [1] } }))).toThrow('no end of its own');
  });
});
