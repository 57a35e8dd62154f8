import fc from 'fast-check';
import { allArguments } from '../../../src/pipeline/arguments/all-arguments.ts';
import type { ArgumentDeclaration } from '../../../src/pipeline/arguments/declaration.ts';
import { anyNumber } from '../../shared/any-number.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const name = text.map((word) => word.replaceAll(/[\s,]/g, '_'));

/** Any value that the declaration allows, in the form in which it is resolved. */
function value(declaration: ArgumentDeclaration): fc.Arbitrary<unknown> {
  switch (declaration.kind) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: declaration.min ?? -(10 ** 6), max: declaration.max ?? 10 ** 6 });
    case 'number':
      return anyNumber({
        min: declaration.min ?? declaration.above ?? -Number.MAX_VALUE,
        max: declaration.max ?? declaration.below ?? Number.MAX_VALUE,
        minExcluded: declaration.above !== undefined,
        maxExcluded: declaration.below !== undefined,
      });
    case 'steps':
      return fc.oneof(
        fc.integer({ min: declaration.allowZero ? 0 : 1, max: 10 ** 6 }),
        anyNumber({ min: 0, max: 1, minExcluded: true, maxExcluded: true }),
      );
    case 'string':
      return text;
    case 'path':
    case 'checkpoint': {
      const extension = declaration.kind === 'path' ? declaration.extensions?.[0] : undefined;
      const path = text
        .filter((word) => !word.startsWith('~') && !/^(true|false)$/i.test(word))
        .map((word) => (extension ? `${word}.${extension}` : word));
      return declaration.kind === 'checkpoint' ? fc.oneof(path, fc.constant(true)) : path;
    }
    case 'choice':
      return fc.constantFrom(...declaration.choices);
    case 'list':
      return fc.array(declaration.choices ? fc.constantFrom(...declaration.choices) : name, {
        minLength: declaration.default === null ? 1 : 0,
        maxLength: 4,
      });
    case 'numbers':
      return fc.record(Object.fromEntries(declaration.names.map((key) => [key, anyNumber()])), {
        requiredKeys: [],
        noNullPrototype: true,
      });
  }
}

/** Any arguments of which each by itself is right, under their Hugging Face names. */
export const arbitraryInput: fc.Arbitrary<Record<string, unknown>> = fc.record(
  Object.fromEntries(
    allArguments.map(({ name, declaration }) => [
      name,
      declaration.default === null ? fc.option(value(declaration)) : value(declaration),
    ]),
  ),
  { requiredKeys: ['output_dir'], noNullPrototype: true },
);
