import { basename } from 'node:path';
import type { ArgumentDeclaration } from '../../arguments/declaration.ts';
import type { QaArguments } from '../../arguments/qa-arguments.ts';
import { changedArguments, valueOf } from '../../arguments/serialize.ts';
import type { CardArgument } from './model-card.ts';

/** Every argument that is not at its default, by its Hugging Face name. Of paths only the last part is told. */
export function cardArguments(args: QaArguments): CardArgument[] {
  return changedArguments(args).map((argument) => ({
    name: argument.name,
    value: withoutFolders(valueOf(args, argument), argument.declaration),
    default: argument.declaration.default ?? null,
  }));
}

function withoutFolders(value: unknown, { kind }: ArgumentDeclaration): unknown {
  return typeof value === 'string' && (kind === 'path' || kind === 'checkpoint') ? basename(value) : value;
}
