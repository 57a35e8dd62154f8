import { z } from 'zod';
import type { ChoiceDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';
import { isNullWord } from './null-words.ts';

export const choiceKind: ArgumentKind<ChoiceDeclaration> = {
  schema: ({ choices }) => z.enum(choices),
  expected: ({ choices }) => `one of ${choices.join(', ')}`,
  words: 'one',
  fromWords: ([word = '']) => (isNullWord(word) ? null : word),
  toWords: (value) => [String(value)],
  normalize(value, { prefix }) {
    return typeof value === 'string' && prefix && value.startsWith(prefix) ? value.slice(prefix.length) : value;
  },
};
