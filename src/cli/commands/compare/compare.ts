import { Command } from '@commander-js/extra-typings';
import { writeTextFile } from '../../../dataset/files/text-file.ts';
import { askModels, compareAsked } from '../../../pipeline/predict/compare-models.ts';
import { watchRun } from '../../events/watch-run.ts';
import { exitCodes } from '../../exit-codes.ts';
import { addAnsweringOptions, answeringOptions } from '../../options/answering.ts';
import { wholeNumber } from '../../options/numbers.ts';
import { widthOf, writeLine } from '../../terminal/terminal.ts';
import type { RunCommand } from '../command.ts';
import { withOptions } from '../with-options.ts';
import { writeReport } from '../../../workbench/compare/report/write-report.ts';
import { comparisonJson } from './comparison-json.ts';
import { comparisonTable } from './comparison-table.ts';
import { reportedFiles, reportFormOf } from './report.ts';

/** The answers of a base and a tuned model to the same questions, side by side. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async (given) => {
    const { stdout, stderr } = terminal;
    const watcher = watchRun(stderr);
    const options = {
      ...answeringOptions(given),
      base: given.base,
      tuned: given.tuned,
      testFile: given.test_file,
      maxPredictSamples: given.max_predict_samples ?? null,
    };
    const running = { signal: new AbortController().signal, emit: watcher.emit };
    const form = given.report === undefined ? null : reportFormOf(given.report);
    const asked = await askModels(options, running).finally(() => watcher.end());
    const comparison = compareAsked(asked);
    if (given.report !== undefined && form !== null) {
      await writeReport(given.report, form, reportedFiles(asked, options));
      writeLine(stderr, `Written: ${given.report}`);
    }
    if (given.output !== undefined) {
      await writeTextFile(given.output, comparisonJson(comparison));
      writeLine(stderr, `Written: ${given.output}`);
    }
    if (given.json) stdout.write(comparisonJson(comparison));
    else for (const line of comparisonTable(comparison, widthOf(stdout), given.limit ?? null)) writeLine(stdout, line);
    return exitCodes.ok.code;
  });

function declare() {
  const command = new Command('spanwright compare')
    .description('Let a base and a tuned model answer the same questions, and show their answers side by side.')
    .requiredOption('--base <folder>', 'the model before')
    .requiredOption('--tuned <folder>', 'the model after: whole, or a LoRA adapter')
    .requiredOption('--test_file <file>', 'questions with gold answers in SQuAD format')
    .option('--max_predict_samples <n>', 'ask only the first so many questions', wholeNumber(1))
    .option('--limit <n>', 'show only the first so many questions; the totals are over all', wholeNumber(0))
    .option('--json', 'all of it as JSON instead of a table')
    .option('--report <file>', 'write a report: an HTML document that needs nothing beside it, or a CSV, by its name')
    .option('-o, --output <file>', 'write that JSON to a file as well');
  return addAnsweringOptions(command);
}
