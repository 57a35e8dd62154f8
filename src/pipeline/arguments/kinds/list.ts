import { z } from 'zod';
import type { ListDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';

function split(words: string): string[] {
  return words.split(/[\s,]+/).filter((word) => word !== '');
}

export const listKind: ArgumentKind<ListDeclaration> = {
  schema: ({ choices }) => z.array(choices ? z.enum(choices) : z.string().regex(/^[^\s,]+$/)),
  expected: ({ choices }) => (choices ? `a list of any of ${choices.join(', ')}` : 'a list of names'),
  words: 'any',
  fromWords: (words) => words.flatMap(split),
  toWords: (value) => (value as readonly string[]).map(String),
  normalize(value, declaration) {
    const list = typeof value === 'string' ? split(value) : value;
    return Array.isArray(list) && list.length === 0 && declaration.default === null ? null : list;
  },
};
