import { z } from 'zod';
import type { StepsDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';
import { readNumber } from './number-words.ts';

const smallest = ({ allowZero }: StepsDeclaration): number => (allowZero ? 0 : 1);

export const stepsKind: ArgumentKind<StepsDeclaration> = {
  schema: (declaration) => z.union([z.int().min(smallest(declaration)), z.number().gt(0).lt(1)]),
  expected: (declaration) =>
    `a whole number of at least ${smallest(declaration)}, or a fraction (below 1) of all steps`,
  words: 'one',
  fromWords: ([word = '']) => readNumber(word),
  toWords: (value) => [String(value)],
  // The Trainer takes 0 for "not said" where it makes no sense as a number of steps.
  normalize: (value, declaration) =>
    value === 0 && !declaration.allowZero && declaration.default === null ? null : value,
};
