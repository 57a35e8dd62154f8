import { Command } from '@commander-js/extra-typings';
import { distance } from 'fastest-levenshtein';
import { exitCodes } from '../exit-codes.ts';
import { UsageFailure } from '../failures/usage-failure.ts';
import { widthOf, type TextStream } from '../terminal/terminal.ts';
import type { CommandEntry, RunCommand } from './command.ts';

export interface CommandGroup {
  /** As it is called: `spanwright dataset`. */
  readonly name: string;
  readonly summary: string;
  readonly entries: readonly CommandEntry[];
  /** Options shown in the help, handled elsewhere: flags → meaning. */
  readonly options?: Readonly<Record<string, string>>;
  /** What the help ends with. */
  readonly footer?: string;
}

/** Hands the words behind a command's name over to it; without a name, shows which there are. */
export function runGroup(group: CommandGroup): RunCommand {
  return async ([word, ...rest], terminal) => {
    if (word === undefined) {
      terminal.stderr.write(helpOf(group, terminal.stderr));
      return exitCodes.usage.code;
    }
    if (word === '--help' || word === '-h' || (word === 'help' && rest.length === 0)) {
      terminal.stdout.write(helpOf(group, terminal.stdout));
      return exitCodes.ok.code;
    }
    const name = word === 'help' ? rest[0]! : word;
    const entry = group.entries.find((candidate) => candidate.name === name);
    if (entry === undefined) throw unknownCommand(name, group);
    const { run } = await entry.load();
    return run(word === 'help' ? ['--help'] : rest, terminal);
  };
}

function helpOf({ name, summary, entries, options = {}, footer = '' }: CommandGroup, stream: TextStream): string {
  const command = new Command(name)
    .description(summary)
    .usage('<command> [options]')
    .helpOption('-h, --help', 'show this');
  for (const entry of entries) command.command(entry.name).description(entry.summary);
  for (const [flags, meaning] of Object.entries(options)) command.option(flags, meaning);
  const help = command
    .helpCommand(false)
    .configureHelp({ helpWidth: widthOf(stream), subcommandTerm: (entry) => entry.name() })
    .helpInformation();
  return footer === '' ? help : `${help}\n${footer}\n`;
}

function unknownCommand(word: string, { name, entries }: CommandGroup): UsageFailure {
  const ranked = entries
    .map((entry) => ({ name: entry.name, edits: distance(word, entry.name) }))
    .filter((candidate) => candidate.edits <= Math.max(2, word.length / 2))
    .sort((a, b) => a.edits - b.edits);
  const mend = ranked[0] ? `Did you mean ${ranked[0].name}?` : `"${name} --help" shows the commands there are.`;
  const what = word.startsWith('-') ? 'option' : 'command';
  return new UsageFailure(`There is no ${what} "${word}" of ${name}.`, mend);
}
