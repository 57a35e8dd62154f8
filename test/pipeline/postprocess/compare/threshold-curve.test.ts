import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestPoint,
  pointAt,
  thinCurve,
  thresholdCurve,
  type OddsOfQuestion,
} from '../../../../src/pipeline/postprocess/compare/threshold-curve.ts';
import { findBestThreshold } from '../../../../src/pipeline/postprocess/metrics/best-threshold.ts';

const question = fc
  .record({
    nullOdds: fc.integer({ min: -40, max: 40 }).map((value) => value / 4),
    isAnswerable: fc.boolean(),
    f1: fc.integer({ min: 0, max: 4 }).map((value) => value / 4),
  })
  .map((made): OddsOfQuestion => ({ ...made, f1: made.isAnswerable ? made.f1 : 0, exactMatch: Number(made.f1 === 1) }));
const questions = fc.array(question, { minLength: 1, maxLength: 40 });

/** As the definition has it: every question scored by itself. */
function scoredAt(threshold: number, all: readonly OddsOfQuestion[]) {
  const given = all.filter(({ nullOdds }) => nullOdds <= threshold);
  const silent = all.filter(({ nullOdds }) => nullOdds > threshold);
  const found = given.reduce((sum, { f1 }) => sum + f1, 0);
  const rightlySilent = silent.filter(({ isAnswerable }) => !isAnswerable).length;
  return { f1: (100 * (found + rightlySilent)) / all.length, answered: given.length, found };
}

describe('the curve of a no-answer threshold', () => {
  it('has at every threshold what scoring each question gives', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: -11, max: 11 }), (all, threshold) => {
        const point = pointAt(thresholdCurve(all), threshold)!;
        const expected = scoredAt(threshold, all);
        expect(point.f1).toBeCloseTo(expected.f1, 9);
        expect(point.answered).toBe(expected.answered);
        if (point.precision === null) expect(expected.answered).toBe(0);
        else expect(point.precision).toBeCloseTo((100 * expected.found) / expected.answered, 9);
      }),
    );
  });

  it('ascends, from nothing answered to everything answered', () => {
    fc.assert(
      fc.property(questions, (all) => {
        const curve = thresholdCurve(all);
        expect(curve[0]!.answered).toBe(0);
        expect(curve.at(-1)!.answered).toBe(all.length);
        for (const [index, point] of curve.slice(1).entries()) {
          expect(point.threshold).toBeGreaterThan(curve[index]!.threshold);
          expect(point.recall ?? 0).toBeGreaterThanOrEqual(curve[index]!.recall ?? 0);
        }
      }),
    );
  });

  it('has the best score that the official script finds', () => {
    fc.assert(
      fc.property(questions, (all) => {
        const byId = <Value>(value: (one: OddsOfQuestion) => Value) =>
          new Map(all.map((one, index) => [String(index), value(one)]));
        const { score } = findBestThreshold(
          byId(({ f1 }) => f1),
          byId(() => 'an answer'),
          byId(({ nullOdds }) => nullOdds),
          byId(({ isAnswerable }) => isAnswerable),
        );
        // Between questions of the same odds the script cuts too, where no threshold does.
        const odds = new Set(all.map(({ nullOdds }) => nullOdds));
        const best = bestPoint(thresholdCurve(all))!.f1;
        if (odds.size === all.length) expect(best).toBeCloseTo(score, 9);
        else expect(best).toBeLessThanOrEqual(score + 1e-9);
      }),
    );
  });

  it('keeps its ends and its best where it is thinned', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 3, max: 12 }), (all, most) => {
        const curve = thresholdCurve(all);
        const thinned = thinCurve(curve, most);
        expect(thinned.length).toBeLessThanOrEqual(Math.max(most, 3));
        expect(thinned[0]).toEqual(curve[0]);
        expect(thinned.at(-1)).toEqual(curve.at(-1));
        expect(bestPoint(thinned)).toEqual(bestPoint(curve));
      }),
    );
  });

  it('of no questions has no points', () => {
    expect(thresholdCurve([])).toEqual([]);
    expect(bestPoint([])).toBeNull();
    expect(pointAt([], 0)).toBeNull();
  });
});
