import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Reads a whole number of at least `least`. */
export function wholeNumber(least: number): (word: string) => number {
  return (word) => {
    const value = numberIn(word);
    if (!Number.isSafeInteger(value) || value < least)
      throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
    return value;
  };
}

/** Reads a number between `least` and `most`, both included. */
export function numberBetween(least: number, most: number): (word: string) => number {
  return (word) => {
    const value = numberIn(word);
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(
        Number.isFinite(most) ? `It must be a number from ${least} to ${most}.` : 'It must be a number.',
      );
    return value;
  };
}

/** Reads the number of a port. */
export function portNumber(word: string): number {
  if (!/^\d+$/.test(word) || Number(word) > 65_535)
    throw new InvalidArgumentError('It must be a whole number up to 65535.');
  return Number(word);
}

function numberIn(word: string): number {
  return word.trim() === '' ? Number.NaN : Number(word);
}
