import { describe, expect, it } from 'vitest';
import { withNeighbours } from '../../../src/renderer/curves/with-neighbours.ts';
import type { Series } from '../../../src/shared/contract/runs.ts';

const series = (...steps: readonly number[]): Series => ({
  name: 'loss',
  steps: [...steps],
  epochs: steps.map((step) => step / 10),
  seconds: steps.map((step) => 2 * step),
  values: steps.map((step) => -step),
});

describe('a part of a curve', () => {
  it('runs on to the nearest points of the whole on either side', () => {
    expect(withNeighbours(series(12, 14, 15), series(1, 10, 14, 20, 30))).toEqual(series(10, 12, 14, 15, 20));
  });

  it('ends where the whole ends, and stands alone where that is not known', () => {
    expect(withNeighbours(series(1, 2), series(1, 2))).toEqual(series(1, 2));
    expect(withNeighbours(series(5), undefined)).toEqual(series(5));
    expect(withNeighbours(series(), series(1, 2))).toEqual(series());
  });
});
