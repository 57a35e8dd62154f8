import type { ArgumentValues, RunRequest } from '../../shared/contract/arguments.ts';
import { findArgument } from '../../pipeline/arguments/all-arguments.ts';
import { readArgumentsFile } from '../../pipeline/arguments/arguments-file.ts';
import { lookUp } from '../../pipeline/arguments/look-up.ts';
import { checkArguments, givenIn } from '../../pipeline/arguments/resolve.ts';
import { serializeArguments } from '../../pipeline/arguments/serialize.ts';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import { managedArguments } from '../runs/arguments/managed-arguments.ts';
import type { Store } from '../store/store.ts';
import { planRequest } from './planned-run.ts';

/**
 * Reads arguments as run_qa.py takes them in a JSON file, for a form. What the workbench sets itself, what it does not
 * know and what is wrong is left out, and said so. Throws a `Failure` where the file cannot be read.
 */
export async function readArguments(
  path: string,
): Promise<{ readonly values: ArgumentValues; readonly warnings: string[] }> {
  const given = await readArgumentsFile(path);
  // Who has chosen the file needs not be told its path with each line.
  const origin = { kind: 'form' } as const;
  const names = [...lookUp(givenIn(given, origin)).values.keys()];
  const { args, findings } = checkArguments(given, origin);
  const wrong = findings.filter(({ argument }) => !managedArguments.has(findArgument(argument)?.name ?? argument));
  const faulty = new Set(wrong.filter(({ severity }) => severity === 'problem').map(({ argument }) => argument));
  const complete = serializeArguments(args);
  const kept = names.filter((name) => !managedArguments.has(name) && !faulty.has(name));
  const managed = names.filter((name) => managedArguments.has(name));
  return {
    values: Object.fromEntries(kept.map((name) => [name, complete[name]])),
    warnings: [
      ...(managed.length === 0 ? [] : [`Left out, since the workbench sets them itself: ${managed.join(', ')}.`]),
      ...wrong.map(({ message, mend }) => `${message} ${mend}`),
    ],
  };
}

/** Writes what would be run as a JSON file for run_qa.py, with names in place of the files that a run is yet to get. */
export async function writeArguments(store: Store, { path, ...request }: RunRequest & { readonly path: string }) {
  const { checked } = planRequest(store, request);
  const values = serializeArguments(checked.args, { onlyChanged: true });
  await writeTextFile(path, `${JSON.stringify(values, null, 2)}\n`);
}
