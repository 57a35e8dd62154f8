import { describe, expect, it } from 'vitest';
import { seededRandom, xoshiro128StarStar } from '../../../src/dataset/mock/random.ts';

describe('the random numbers of the mock data', () => {
  it('are those of the reference implementation of xoshiro128**', () => {
    const next = xoshiro128StarStar([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('are spread evenly over their range', () => {
    const random = seededRandom(3);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 20_000; draw += 1) counts[random.below(10)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(1800);
    expect(Math.max(...counts)).toBeLessThan(2200);
  });

  it('shuffle without losing anything', () => {
    const list = Array.from({ length: 20 }, (_, index) => index);
    const shuffled = seededRandom(4).shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted((one, other) => one - other)).toEqual(list);
  });
});
