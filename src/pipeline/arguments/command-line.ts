import { readArgumentsFile } from './arguments-file.ts';
import { readFlags } from './flags.ts';
import { givenIn, resolveGiven, type ResolvedArguments } from './resolve.ts';

/** What the words behind `run-qa` ask for. */
export type CommandLine =
  { readonly kind: 'help'; readonly level: 'basic' | 'all' } | ({ readonly kind: 'run' } & ResolvedArguments);

/**
 * Reads `[args.json] [--flag value …]`; flags go before the file, later ones before earlier ones.
 * @param argv the words behind `run-qa`
 * @throws ArgumentsFailure with every problem there is; Failure where the file cannot be read
 */
export async function parseCommandLine(argv: readonly string[]): Promise<CommandLine> {
  const { help, file, given, findings } = readFlags(argv);
  if (help !== 'none') return { kind: 'help', level: help };
  const inFile = file === null ? [] : givenIn(await readArgumentsFile(file), { kind: 'file', path: file });
  return { kind: 'run', ...resolveGiven([...inFile, ...given], findings) };
}
