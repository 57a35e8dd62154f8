import { z } from 'zod';
import type { NumberDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';
import { readNumber } from './number-words.ts';
import { describeRange, withinRange } from './range.ts';

export const numberKind: ArgumentKind<NumberDeclaration> = {
  schema: (declaration) => withinRange(z.number(), declaration),
  expected: (declaration) => `a number ${describeRange(declaration)}`.trimEnd(),
  words: 'one',
  fromWords: ([word = '']) => readNumber(word),
  toWords: (value) => [String(value)],
};
