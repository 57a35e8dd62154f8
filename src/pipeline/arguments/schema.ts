import { z } from 'zod';
import { allArguments } from './all-arguments.ts';
import type { ArgumentDeclaration } from './declaration.ts';
import { kindOf } from './kinds/kinds.ts';

/** What a value of the argument has to be; null only where it is the default. */
export function schemaOf(declaration: ArgumentDeclaration): z.ZodType {
  const schema = kindOf(declaration).schema(declaration);
  return declaration.default === null ? schema.nullable() : schema;
}

/**
 * All arguments as one flat object with Hugging Face names, as in a JSON file for run_qa.py.
 * `z.toJSONSchema(argumentsSchema, { io: 'input' })` carries ranges, defaults and help for a form, and `group`, `level`
 * and `unit` besides.
 */
export const argumentsSchema = z.strictObject(
  Object.fromEntries(
    allArguments.map(({ group, name, declaration }) => {
      const { help: description, level, unit } = declaration;
      const schema = schemaOf(declaration);
      const complete = declaration.default === undefined ? schema : schema.default(declaration.default);
      return [name, complete.meta({ description, group, level, ...(unit && { unit }) })];
    }),
  ),
);
