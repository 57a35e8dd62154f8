import { Command } from '@commander-js/extra-typings';
import { bagOfWordsAnswers } from '../../../dataset/baseline/bag-of-words.ts';
import { readExamples } from '../../../dataset/squad/read.ts';
import { type Comparison, compareAnswers } from '../../../pipeline/postprocess/compare/compare-answers.ts';
import { runQa } from '../../../pipeline/run-qa.ts';
import { watchRun } from '../../events/watch-run.ts';
import { exitCodes, type ExitCode } from '../../exit-codes.ts';
import { listenForStop } from '../../stop-requests.ts';
import { paint, type Terminal, widthOf, writeLine } from '../../terminal/terminal.ts';
import type { RunCommand } from '../command.ts';
import { comparisonTable } from '../compare/comparison-table.ts';
import { withOptions } from '../with-options.ts';
import { askOnly, askedOf, readDemo, readPredictions } from './demo-run.ts';

const shownQuestions = 8;

/** A note that is in none of the demo's files, to try the tuned model with. */
const own = {
  question: 'When do the stitches come out?',
  context:
    'Mrs Lake, bed 4, had a settled night. Named nurse is Emma Brook. Admitted on 3 May; stitches out 17 May. Fluid intake 900 ml.',
};

/** Shows a small model learning a domain: what it knew before, its curves, what it knows after, answers side by side. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, (given) =>
    show(given.output_dir, given.json ? { ...terminal, stdout: terminal.stderr } : terminal, (figures) => {
      if (given.json) writeLine(terminal.stdout, JSON.stringify(figures));
    }),
  );

function declare() {
  return new Command('spanwright demo')
    .description('Show a small model learning to read the notes of a domain that it has never seen.')
    .option('--output_dir <folder>', 'where the tuned model goes', 'demo-output')
    .option('--json', 'the figures as JSON on standard output, all else on standard error');
}

interface Figures {
  readonly bag_of_words_f1: number;
  readonly base_f1: number;
  readonly tuned_f1: number;
  readonly seconds: number;
}

async function show(outputDir: string, terminal: Terminal, conclude: (figures: Figures) => void): Promise<ExitCode> {
  const { stdout } = terminal;
  const startedAt = performance.now();
  const say = (...lines: readonly string[]) => lines.forEach((line) => writeLine(stdout, line));
  const heading = (text: string) => say('', paint(stdout, 'strong', text));
  const watcher = watchRun(stdout);
  const requests = listenForStop(() => watcher.say('Stopping. Ctrl-C again ends at once.'));
  try {
    const args = await readDemo(outputDir);
    const { examples } = await readExamples(args.data.testFile!);
    const asked = askedOf(examples);
    heading('A small model learns to read the handover notes of a hospital ward');
    say(
      'It was made on notes of other kinds (hotels, farms, ships …) and has never seen a ward. The test questions are',
      'about patients, staff, dates and values that do not occur in the notes it learns from.',
    );
    const matched = bagOfWordsAnswers(examples);
    const before = await askOnly(args, outputDir, requests.signal);
    const { base: known } = compareAnswers(asked, before, before);
    say('', `Before: F1 ${known.f1.toFixed(1)} on ${examples.length} test questions.`, '');
    const { outcome } = await runQa(args, { signal: requests.signal, emit: watcher.emit });
    watcher.end();
    if (outcome === 'stopped') return exitCodes.stopped.code;
    const comparison = compareAnswers(asked, before, await readPredictions(outputDir));
    const floor = compareAnswers(asked, matched, matched).base;
    heading('Both models, side by side');
    say(...comparisonTable(sample(comparison), widthOf(stdout), shownQuestions).slice(0, shownQuestions + 2));
    const seconds = (performance.now() - startedAt) / 1000;
    heading(`F1 on the ${examples.length} test questions`);
    say(
      `  matching words   ${floor.f1.toFixed(1).padStart(5)}   the rarest words of the sentence most like the question`,
      `  base model       ${comparison.base.f1.toFixed(1).padStart(5)}`,
      `  tuned model      ${comparison.tuned.f1.toFixed(1).padStart(5)}   exactly right: ${comparison.tuned.exact.toFixed(0)} %`,
      '',
      `Done in ${Math.round(seconds)} s. The tuned model is in ${outputDir}. Ask it about a note of your own:`,
      `  npx spanwright predict --model ${outputDir} --question "${own.question}" --context "${own.context}"`,
    );
    conclude({ bag_of_words_f1: floor.f1, base_f1: comparison.base.f1, tuned_f1: comparison.tuned.f1, seconds });
    return exitCodes.ok.code;
  } finally {
    watcher.end();
    requests.dispose();
  }
}

/** Some questions from all over the test data. */
function sample(comparison: Comparison): Comparison {
  const every = Math.max(1, Math.floor(comparison.questions.length / shownQuestions));
  return { ...comparison, questions: comparison.questions.filter((_, index) => index % every === 0) };
}
