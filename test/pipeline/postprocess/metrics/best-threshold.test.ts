import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBestThreshold } from '../../../../src/pipeline/postprocess/metrics/best-threshold.ts';
import { anyNumber } from '../../../shared/any-number.ts';

describe('findBestThreshold', () => {
  const question = fc.record({
    odds: anyNumber({ min: -5, max: 5 }),
    hasAnswer: fc.boolean(),
    f1: fc.constantFrom(0, 0.5, 1),
  });

  it('finds what trying every threshold finds, where no two odds are equal', () => {
    fc.assert(
      fc.property(fc.uniqueArray(question, { selector: ({ odds }) => odds, minLength: 1, maxLength: 12 }), (asked) => {
        const meanAt = (threshold: number) =>
          (100 / asked.length) *
          asked.reduce(
            (sum, { odds, hasAnswer, f1 }) => sum + (odds > threshold ? Number(!hasAnswer) : hasAnswer ? f1 : 0),
            0,
          );
        const byId = <Value>(value: (one: (typeof asked)[number]) => Value) =>
          new Map(asked.map((one, index) => [String(index), value(one)]));

        const best = findBestThreshold(
          byId(({ hasAnswer, f1 }) => (hasAnswer ? f1 : 0)),
          byId(() => 'an answer'),
          byId(({ odds }) => odds),
          byId(({ hasAnswer }) => hasAnswer),
        );

        const tried = [-Infinity, ...asked.map(({ odds }) => odds)].map(meanAt);
        expect(best.score).toBeCloseTo(Math.max(...tried), 9);
      }),
    );
  });

  it('takes equals in the order of the null odds, as the script does', () => {
    const run = (order: readonly string[]) =>
      findBestThreshold(
        new Map([
          ['answerable', 1],
          ['unanswerable', 0],
        ]),
        new Map([
          ['answerable', 'x'],
          ['unanswerable', 'y'],
        ]),
        new Map(order.map((id) => [id, 2])),
        new Map([
          ['answerable', true],
          ['unanswerable', false],
        ]),
      );
    expect(run(['answerable', 'unanswerable'])).toEqual({ score: 100, threshold: 2 });
    expect(run(['unanswerable', 'answerable'])).toEqual({ score: 50, threshold: 0 });
  });

  it('passes over null odds of questions that are not scored', () => {
    const best = findBestThreshold(
      new Map([['q', 1]]),
      new Map([['q', 'x']]),
      new Map([
        ['else', -3],
        ['q', 1],
      ]),
      new Map([['q', true]]),
    );
    expect(best).toEqual({ score: 100, threshold: 1 });
  });
});
