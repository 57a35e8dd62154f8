import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreV1, scoreV2 } from '../../../../src/pipeline/postprocess/metrics/answer-score.ts';

describe('scoring one answer', () => {
  it('counts a repeated token as often as both sides have it', () => {
    // Common: new, new, york; precision 3/4, recall 3/3.
    expect(scoreV1(['New New York'], 'new new york york').f1).toBeCloseTo(6 / 7, 15);
  });

  it('takes the best over the golds, each score by itself', () => {
    expect(scoreV1(['16 bar at 20 °C', 'bar'], 'bar')).toEqual({ exact: 1, f1: 1 });
  });

  it.each([
    { golds: [], prediction: '', v1: { exact: 1, f1: 0 }, v2: { exact: 1, f1: 1 } },
    { golds: [], prediction: 'Sulzer', v1: { exact: 0, f1: 0 }, v2: { exact: 0, f1: 0 } },
    { golds: ['...'], prediction: 'the', v1: { exact: 1, f1: 0 }, v2: { exact: 1, f1: 1 } },
    { golds: ['16 bar'], prediction: '', v1: { exact: 0, f1: 0 }, v2: { exact: 0, f1: 0 } },
    { golds: ['...', '16 bar'], prediction: '', v1: { exact: 1, f1: 0 }, v2: { exact: 0, f1: 0 } },
  ])('treats nothing by the rules of each version: $golds, $prediction', ({ golds, prediction, v1, v2 }) => {
    expect(scoreV1(golds, prediction)).toEqual(v1);
    expect(scoreV2(golds, prediction)).toEqual(v2);
  });

  it('gives F1 1 for an exact match of something, and the same F1 either way round', () => {
    const words = fc.array(fc.constantFrom('pump', 'seal', 'bar', '16'), { minLength: 1 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (left, right) => {
        expect(scoreV1([left], left)).toEqual({ exact: 1, f1: 1 });
        expect(scoreV2([left], right).f1).toBeCloseTo(scoreV2([right], left).f1, 12);
      }),
    );
  });
});
