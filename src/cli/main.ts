import { commands } from './commands/registry.ts';
import { runGroup } from './commands/group.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { reportFailure } from './failures/report-failure.ts';
import { packageVersion } from './package-version.ts';
import { type Terminal, writeLine } from './terminal/terminal.ts';

const codes = Object.values(exitCodes).map(({ code, meaning }) => `  ${String(code).padEnd(4)} ${meaning}`);

const spanwright = runGroup({
  name: 'spanwright',
  summary: 'Fine-tune small extractive question-answering models on your own machine.',
  entries: commands,
  options: {
    '-V, --version': 'show the version',
    '--debug': 'with any command: show the stack and the cause of a failure',
  },
  footer: ['What a command shows: spanwright <command> --help', '', 'Exit codes:', ...codes].join('\n'),
});

/**
 * The whole command line.
 *
 * @param argv the words behind the program's name
 * @returns what the process is to exit with; nothing is thrown
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const words = argv.filter((word, index) => !asksForStack(word, argv[index + 1]));
  try {
    if (words[0] === '--version' || words[0] === '-V') {
      writeLine(terminal.stdout, packageVersion());
      return exitCodes.ok.code;
    }
    return await spanwright(words, terminal);
  } catch (error) {
    return reportFailure(error, terminal.stderr, words.length < argv.length);
  }
}

/** The Trainer's `debug` argument has the same name, but always a value. */
function asksForStack(word: string, next: string | undefined): boolean {
  return word === '--debug' && next !== 'underflow_overflow' && next !== 'tpu_metrics_debug';
}
