import { describe, expect, it } from 'vitest';
import { Random } from '../../src/shared/random.ts';

describe('random numbers', () => {
  it('are those of the reference implementation of xoshiro128**', () => {
    const random = Random.fromState(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, () => random.int32() >>> 0)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('differ wherever one of their keys does', () => {
    const firsts = [[1], [2], [1, 0], [0, 1], [1, 1], [1, 1, 1]].map((keys) => new Random(...keys).int32());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('are spread evenly over their range', () => {
    const random = new Random(3);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 20_000; draw += 1) counts[random.below(10)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(1800);
    expect(Math.max(...counts)).toBeLessThan(2200);
  });

  it('have mean 0 and deviation 1 where they are to be normal', () => {
    const random = new Random(5);
    const drawn = Array.from({ length: 20_000 }, () => random.normal());
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  });

  it('shuffle without losing anything', () => {
    const list = Array.from({ length: 20 }, (_, index) => index);
    const shuffled = new Random(4).shuffled(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted((one, other) => one - other)).toEqual(list);
  });
});
