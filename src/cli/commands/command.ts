import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Does what a command is for.
 *
 * @param argv the words behind the command's name
 * @throws Failure, which is shown as one line
 */
export type RunCommand = (argv: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/**
 * A command as the list of commands shows it. It is loaded only when it is called, so that `--help` needs no engine.
 *
 * To add one: a file beside this that exports `run`, and its line in `registry.ts`.
 */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}
