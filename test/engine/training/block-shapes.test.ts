import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestDivisor } from '../../../src/engine/training/block-shapes.ts';

it('blocks are equal and within their limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 6000, noNaN: true }), (number, limit) => {
      const divisor = largestDivisor(number, limit);
      expect(number % divisor).toBe(0);
      expect(divisor).toBeLessThanOrEqual(Math.max(1, limit));
    }),
  );
});
