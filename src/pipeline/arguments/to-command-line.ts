import { kindOf } from './kinds/kinds.ts';
import type { QaArguments } from './qa-arguments.ts';
import { changedArguments, valueOf } from './serialize.ts';

/** The words behind `run-qa` of which `parseCommandLine` makes the same arguments; defaults are left out. */
export function toCommandLine(args: QaArguments): readonly string[] {
  return changedArguments(args).flatMap((argument) => {
    const kind = kindOf(argument.declaration);
    const words = kind.toWords(valueOf(args, argument));
    const plain =
      words.every((word) => word !== '' && !word.startsWith('--')) && (words.length > 0 || kind.words !== 'any');
    return plain ? [`--${argument.name}`, ...words] : [`--${argument.name}=${words.join(',')}`];
  });
}

/** The words as one line to paste into a POSIX shell. */
export function quoteWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');
}
