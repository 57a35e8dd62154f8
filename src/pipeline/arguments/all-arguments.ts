import type { ArgumentDeclaration, ArgumentDeclarations } from './declaration.ts';
import { declarations, type ArgumentGroup } from './qa-arguments.ts';

/** A declared argument and the names it goes by. */
export interface DeclaredArgument {
  readonly group: ArgumentGroup;
  /** In JSON and on the command line: `max_seq_length`. */
  readonly name: string;
  /** In `QaArguments`: `maxSeqLength`. */
  readonly key: string;
  readonly declaration: ArgumentDeclaration;
}

/** Every declared argument, in the order of the declarations. */
export const allArguments: readonly DeclaredArgument[] = Object.entries<ArgumentDeclarations>(declarations).flatMap(
  ([group, members]) =>
    Object.entries(members).map(([name, declaration]) => ({
      group: group as ArgumentGroup,
      name,
      key: name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
      declaration,
    })),
);

const byName = new Map(
  allArguments.flatMap((argument) =>
    [argument.name, ...(argument.declaration.aliases ?? [])].map((name) => [name, argument] as const),
  ),
);

/** The argument of that name or alias. */
export function findArgument(name: string): DeclaredArgument | undefined {
  return byName.get(name);
}

/** Every name and alias of a declared argument. */
export const declaredNames: readonly string[] = [...byName.keys()];
