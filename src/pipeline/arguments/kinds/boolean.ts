import { z } from 'zod';
import type { BooleanDeclaration } from '../declaration.ts';
import type { ArgumentKind } from './kind.ts';
import { isNullWord } from './null-words.ts';

/** The word as a boolean, in any of the ways `HfArgumentParser` takes; undefined where it is none. */
export function readBoolean(word: string): boolean | undefined {
  if (/^(true|t|yes|y|1)$/i.test(word)) return true;
  if (/^(false|f|no|n|0)$/i.test(word)) return false;
  return undefined;
}

export const booleanKind: ArgumentKind<BooleanDeclaration> = {
  schema: () => z.boolean(),
  expected: () => 'true or false',
  words: 'at most one',
  fromWords([word]) {
    if (word === undefined) return true;
    return isNullWord(word) ? null : (readBoolean(word) ?? word);
  },
  toWords: (value) => (value === true ? [] : ['false']),
};
