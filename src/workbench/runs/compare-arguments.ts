import { isDeepStrictEqual } from 'node:util';
import { allArguments } from '../../pipeline/arguments/all-arguments.ts';
import { managedArguments } from './arguments/managed-arguments.ts';
import type { StoredRun } from './stored-run.ts';

export interface ComparedArgument {
  readonly name: string;
  /** One of each run, in their order. */
  readonly values: unknown[];
  readonly differs: boolean;
}

/** Each argument that any of the runs has other than by default, with what it is in each; files and folders left out. */
export function compareArguments(runs: readonly StoredRun[]): ComparedArgument[] {
  return allArguments.flatMap(({ name, declaration }) => {
    if (managedArguments.has(name)) return [];
    const usual = declaration.default ?? null;
    const values = runs.map((run) => (name in run.arguments ? run.arguments[name] : usual));
    if (values.every((value) => isDeepStrictEqual(value, usual))) return [];
    return [{ name, values, differs: values.some((value) => !isDeepStrictEqual(value, values[0])) }];
  });
}
