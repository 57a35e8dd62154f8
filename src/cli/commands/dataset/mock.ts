import { Command, Option } from '@commander-js/extra-typings';
import { mockDataset } from '../../../dataset/mock/mock-dataset.ts';
import { mockDomainNames } from '../../../dataset/mock/options.ts';
import { likenesses, phrasings } from '../../../dataset/mock/plan.ts';
import { splits } from '../../../dataset/mock/split.ts';
import { formatExamples, writeExamples } from '../../../dataset/squad/write.ts';
import { exitCodes } from '../../exit-codes.ts';
import { numberBetween, wholeNumber } from '../../options/numbers.ts';
import { writeLine } from '../../terminal/terminal.ts';
import type { RunCommand } from '../command.ts';
import { withOptions } from '../with-options.ts';

const forms = ['nested', 'flat'] as const;
const share = numberBetween(0, 1);

/** A made-up data set, written to a file or to stdout. */
export const run: RunCommand = (argv, { stdout, stderr }) =>
  withOptions(declare(), argv, { stdout, stderr }, async ({ output, format, listDomains, ...given }) => {
    if (listDomains) {
      for (const name of mockDomainNames) writeLine(stdout, name);
      return exitCodes.ok.code;
    }
    const examples = mockDataset({
      ...given,
      unanswerableShare: given.unanswerable,
      longContextShare: given.long,
      severalAnswersShare: given.several,
      factsPerContext: given.facts,
      subjectsPerContext: given.subjects,
      asidesPerSubject: given.asides,
      questionsPerContext: given.questions,
    });
    if (output === undefined) {
      stdout.write(formatExamples(examples, format));
      return exitCodes.ok.code;
    }
    await writeExamples(output, examples, format);
    const contexts = new Set(examples.map(({ context }) => context)).size;
    const unanswerable = examples.filter(({ isImpossible }) => isImpossible).length;
    const what = `${examples.length} questions about ${contexts} contexts, ${unanswerable} without an answer`;
    writeLine(stderr, `${output}: ${what}.`);
    return exitCodes.ok.code;
  });

function declare() {
  return new Command('spanwright dataset mock')
    .description('Make up notes of several domains with questions about them. The same flags give the same data set.')
    .option('-o, --output <file>', 'where to write it (to stdout where left out)')
    .addOption(
      new Option('--format <form>', "nested as SQuAD's files, or flat as Hugging Face's datasets")
        .choices(forms)
        .default('nested' as const),
    )
    .option('--entries <n>', 'how many questions', wholeNumber(1), 1000)
    .option('--seed <n>', 'another seed gives another data set', wholeNumber(0), 42)
    .option('--domains <names...>', 'what the notes are about (by default all general domains)', namesIn)
    .option('--unanswerable <share>', 'share of questions without an answer', share, 0.2)
    .option('--long <share>', 'share of contexts of many hundreds of tokens', share, 0.1)
    .option('--several <share>', 'share of questions with several gold answers', share, 0.2)
    .option('--facts <n>', 'facts said of each subject', wholeNumber(1), 4)
    .option('--subjects <n>', 'like things told apart in a context', wholeNumber(1), 1)
    .option('--asides <n>', 'sentences for each subject that answer nothing', wholeNumber(0), 1)
    .option('--questions <n>', 'questions about each context, at most', wholeNumber(1), 2)
    .addOption(
      new Option('--phrasing <kind>', 'how freely notes and questions are worded')
        .choices(phrasings)
        .default('free' as const),
    )
    .addOption(
      new Option('--likeness <kind>', 'whether the facts of a note are of unlike kinds')
        .choices(likenesses)
        .default('any' as const),
    )
    .addOption(
      new Option('--split <name>', 'draw names and values from one split, so that splits share none').choices(splits),
    )
    .option('--list-domains', 'show the names of the domains there are');
}

/** Names behind one flag, or several in a word with commas between. */
function namesIn(word: string, earlier: readonly string[] | undefined): readonly string[] {
  const names = word.split(',').map((name) => name.trim());
  return [...(earlier ?? []), ...names.filter((name) => name !== '')];
}
