import { z } from 'zod';
import type { NumbersDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';

export const numbersKind: ArgumentKind<NumbersDeclaration> = {
  schema: ({ names }) => z.strictObject(Object.fromEntries(names.map((name) => [name, z.number().optional()]))),
  expected: ({ names }) => `an object of numbers, such as {"${names[0]}": 1}, of ${names.join(', ')}`,
  words: 'one',
  fromWords: ([word = '']) => word,
  toWords: (value) => [JSON.stringify(value)],
  normalize(value) {
    if (typeof value !== 'string') return value;
    if (value === '') return {};
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  },
};
