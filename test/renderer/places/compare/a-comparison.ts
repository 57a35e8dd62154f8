import { comparisonSchema, type Comparison } from '../../../../src/shared/contract/compare.ts';

/** An id that ends with a number of one digit. */
export const uuid = (last: number) => `01980000-0000-7000-8000-00000000000${last}`;

const noErrors = {
  'too-long': 0,
  'too-short': 0,
  shifted: 0,
  'same-sentence': 0,
  'wrong-place': 0,
  answered: 0,
  silent: 0,
  'gold-suspect': 0,
};

export function aComparison(changes: Partial<Comparison> = {}): Comparison {
  return comparisonSchema.parse({
    id: uuid(1),
    project: uuid(2),
    at: new Date(),
    dataSet: { id: 1, name: 'Pump manuals', versionNumber: 17 },
    split: 'validation',
    questions: 214,
    unanswerable: 20,
    base: {
      id: uuid(3),
      name: 'base',
      exactMatch: 30,
      f1: 41.3,
      errors: { ...noErrors, 'too-long': 40, 'wrong-place': 65 },
      threshold: 0,
    },
    tuned: {
      id: uuid(4),
      name: 'tuned',
      exactMatch: 80,
      f1: 88.7,
      errors: { ...noErrors, 'too-long': 9, 'wrong-place': 6, silent: 9 },
      threshold: 0,
    },
    difference: { mean: 47.4, low: 43.9, high: 50.6 },
    counts: { fixed: 101, broken: 4, 'both-wrong': 20, 'both-right': 89 },
    differ: 150,
    ...changes,
  });
}
