import { describe, expect, it } from 'vitest';
import { panels } from '../../../src/renderer/curves/panels.ts';

const format = (id: string, value: number, apart?: number) =>
  panels.find((each) => each.id === id)!.format(value, apart);

describe('the values of a panel', () => {
  it('have as many digits as are read', () => {
    expect([format('loss', 0.4844), format('loss', 12.3456), format('score', 71.24)]).toEqual([
      '0.484',
      '12.3',
      '71.2',
    ]);
    expect([format('memory', 1.9e9), format('learning-rate', 5e-5), format('throughput', 338.2)]).toEqual([
      '1.90',
      '5.0e−5',
      '338',
    ]);
  });

  it('have more where they would else look the same', () => {
    expect([0.4e9, 0.402e9].map((value) => format('memory', value, 2e6))).toEqual(['0.400', '0.402']);
    expect([88.7, 88.75].map((value) => format('score', value, 0.05))).toEqual(['88.70', '88.75']);
  });
});
