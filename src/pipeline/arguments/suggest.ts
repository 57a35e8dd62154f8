import { distance } from 'fastest-levenshtein';
import { allArguments, declaredNames } from './all-arguments.ts';
import { ignoredNames } from './ignored.ts';
import { switchNames } from './switches.ts';

const known = [...declaredNames, ...switchNames, ...ignoredNames];

/** `learningRate`, `learning-rate` and `Learning_Rate` as `learning_rate`. */
export function snakeCase(written: string): string {
  return written
    .replaceAll(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter}`)
    .replaceAll('-', '_')
    .toLowerCase();
}

/** The known names that an unknown one may have been meant for, best first: the nearest, or else those it is a part of. */
export function suggestNames(written: string): readonly string[] {
  const name = snakeCase(written);
  const near = known
    .map((candidate) => ({ candidate, edits: distance(name, candidate) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, Math.min(name.length, candidate.length) / 3))
    .sort((a, b) => a.edits - b.edits);
  if (near[0]) return [near[0].candidate];
  if (name.length < 3) return [];
  return allArguments
    .map((argument) => argument.name)
    .filter((candidate) => `_${candidate}_`.includes(`_${name}_`))
    .slice(0, 3);
}
