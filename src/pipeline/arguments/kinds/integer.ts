import { z } from 'zod';
import type { IntegerDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';
import { readNumber } from './number-words.ts';
import { describeRange, withinRange } from './range.ts';

export const integerKind: ArgumentKind<IntegerDeclaration> = {
  schema: (declaration) => withinRange(z.int(), declaration),
  expected: (declaration) => `a whole number ${describeRange(declaration)}`.trimEnd(),
  words: 'one',
  fromWords: ([word = '']) => readNumber(word),
  toWords: (value) => [String(value)],
};
