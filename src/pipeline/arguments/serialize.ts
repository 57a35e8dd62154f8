import { isDeepStrictEqual } from 'node:util';
import { allArguments, type DeclaredArgument } from './all-arguments.ts';
import type { QaArguments } from './qa-arguments.ts';

/** An argument's value in `args`. */
export function valueOf(args: QaArguments, { group, key }: DeclaredArgument): unknown {
  const values: Readonly<Record<string, unknown>> = args[group];
  return values[key];
}

/** The arguments whose values are not their defaults. */
export function changedArguments(args: QaArguments): readonly DeclaredArgument[] {
  return allArguments.filter((argument) => !isDeepStrictEqual(valueOf(args, argument), argument.declaration.default));
}

/**
 * A plain JSON object with Hugging Face names; `resolveArguments` makes the same arguments of it.
 * With `onlyChanged`, arguments that have their default are left out.
 */
export function serializeArguments(
  args: QaArguments,
  { onlyChanged = false }: { readonly onlyChanged?: boolean } = {},
): Readonly<Record<string, unknown>> {
  const chosen = onlyChanged ? changedArguments(args) : allArguments;
  return Object.fromEntries(chosen.map((argument) => [argument.name, valueOf(args, argument)]));
}
