import { quoteWords } from '../../../pipeline/arguments/to-command-line.ts';

const flag = /^--resume[-_]from[-_]checkpoint(=|$)/;

/** The line to paste into a shell to go on from a checkpoint with the arguments as they were given. */
export function resumeLine(argv: readonly string[], checkpoint: string): string {
  const kept: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index]!;
    if (!flag.test(word)) kept.push(word);
    else if (!word.includes('=') && !(argv[index + 1]?.startsWith('--') ?? true)) index += 1;
  }
  return `npx spanwright run-qa ${quoteWords([...kept, '--resume_from_checkpoint', checkpoint])}`;
}
