import { z } from 'zod';
import type { StringDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';

export const stringKind: ArgumentKind<StringDeclaration> = {
  schema: () => z.string().min(1),
  expected: () => 'a text',
  words: 'one',
  fromWords: ([word = '']) => word,
  toWords: (value) => [String(value)],
  normalize: (value) => (value === '' ? null : value),
};
