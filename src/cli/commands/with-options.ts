import { type Command, CommanderError, type OptionValues } from '@commander-js/extra-typings';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { UsageFailure } from '../failures/usage-failure.ts';
import { type Terminal, widthOf } from '../terminal/terminal.ts';

/**
 * Reads the words behind a command's name by its declaration, then does what is to be done; with `--help`, shows that.
 *
 * @throws UsageFailure where the words do not fit the declaration
 */
export async function withOptions<Words extends unknown[], Options extends OptionValues>(
  command: Command<Words, Options>,
  argv: readonly string[],
  terminal: Terminal,
  act: (options: Options, ...words: Words) => Promise<ExitCode>,
): Promise<ExitCode> {
  command
    .helpOption('-h, --help', 'show this')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => widthOf(terminal.stdout),
    });
  try {
    command.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.ok.code;
    throw usageFailure(error, command.name());
  }
  return act(command.opts(), ...command.processedArgs);
}

/** Commander's own words, such as `error: unknown option '--modle'\n(Did you mean --model?)`. */
function usageFailure({ message }: CommanderError, command: string): UsageFailure {
  const [what, suggestion] = message.replace(/^error: /, '').split('\n');
  const sentence = `${what!.charAt(0).toUpperCase()}${what!.slice(1)}`;
  const mend = suggestion?.replace(/^\((.*)\)$/, '$1') ?? `"${command} --help" shows the options.`;
  return new UsageFailure(/[.?!]$/.test(sentence) ? sentence : `${sentence}.`, mend);
}
