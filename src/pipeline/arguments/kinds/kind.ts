import type { z } from 'zod';
import type { ArgumentDeclaration } from '../declaration.ts';

/** What is done with all arguments of one kind. */
export interface ArgumentKind<Declaration extends ArgumentDeclaration> {
  /** What a value has to be; null is not its business. */
  schema(declaration: Declaration): z.ZodType;
  /** The same in words, with the range: `a whole number of at least 1`. */
  expected(declaration: Declaration): string;
  /** How many words of the command line follow the flag. */
  readonly words: 'at most one' | 'one' | 'any';
  /** The value meant by the words after a flag; whatever cannot be read is left as it is, for the schema to refuse. */
  fromWords(words: readonly string[], declaration: Declaration): unknown;
  /** The words that `fromWords` reads as `value`. */
  toWords(value: unknown): readonly string[];
  /** Brings other ways of writing the same value, in JSON or in words, to one. */
  normalize?(value: unknown, declaration: Declaration): unknown;
}
