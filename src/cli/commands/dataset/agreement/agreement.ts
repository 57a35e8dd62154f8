import { Argument, Command } from '@commander-js/extra-typings';
import { openDataset } from '../../../../dataset/open-dataset.ts';
import { readWhole } from '../../../../dataset/read-whole.ts';
import { measureAgreement } from '../../../../pipeline/agreement/measure-agreement.ts';
import { exitCodes } from '../../../exit-codes.ts';
import { writeLine } from '../../../terminal/terminal.ts';
import type { RunCommand } from '../../command.ts';
import { withOptions } from '../../with-options.ts';
import { showAgreement } from './show-agreement.ts';

/** Says how far two people's answers to the same questions agree, and lists those where they do not. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async ({ json }, onePath, otherPath) => {
    const [one, other] = await Promise.all(
      [onePath, otherPath].map(async (path) => readWhole(await openDataset(path))),
    );
    const { agreement, compared } = measureAgreement(one!.examples, other!.examples);
    const conflicts = compared.filter(({ difference }) => difference !== 'none');
    if (json) {
      const listed = conflicts.map(({ one: mine, other: theirs, f1, difference }) => ({
        id: mine.id,
        question: mine.question,
        one: mine.answers.map(({ text }) => text),
        other: theirs.answers.map(({ text }) => text),
        f1,
        difference,
      }));
      writeLine(terminal.stdout, JSON.stringify({ ...agreement, conflicts: listed }, null, 2));
    } else showAgreement(agreement, conflicts, terminal);
    return agreement.questions > 0 ? exitCodes.ok.code : exitCodes.failed.code;
  });

function declare() {
  return new Command('spanwright dataset agreement')
    .description(
      'Say how far two people agree who answered the same questions: exact match and F1 by the rules of SQuAD.',
    )
    .addArgument(new Argument('<one>', 'the answers of one, in any form that "dataset convert" reads'))
    .addArgument(new Argument('<other>', 'the answers of the other'))
    .option('--json', 'write it to stdout as JSON, with all questions on which they differ');
}
