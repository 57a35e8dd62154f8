import { Command } from '@commander-js/extra-typings';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import { evaluateFile } from '../../pipeline/postprocess/evaluate/evaluate-file.ts';
import { printEvaluation } from '../../pipeline/postprocess/evaluate/print-evaluation.ts';
import { exitCodes } from '../exit-codes.ts';
import { numberBetween } from '../options/numbers.ts';
import { writeLine } from '../terminal/terminal.ts';
import type { RunCommand } from './command.ts';
import { withOptions } from './with-options.ts';

/** The JSON of `evaluate-v2.0.py`, on stdout; questions without a prediction are named on stderr. */
export const run: RunCommand = (argv, terminal) => {
  const command = new Command('spanwright evaluate')
    .description('Score predictions as the official SQuAD v2.0 script does: the same JSON, the same numbers.')
    .requiredOption('--dataset <file>', 'questions with their gold answers, in SQuAD format (v1.1 or v2.0)')
    .requiredOption('--predictions <file>', 'JSON from question id to answer, "" for no answer')
    .option('--na-prob-file <file>', 'JSON from question id to the score of no answer (null_odds.json)')
    .option(
      '--na-prob-thresh <number>',
      'score above which an answer counts as no answer',
      numberBetween(-Infinity, Infinity),
      1,
    )
    .option('-o, --out-file <file>', 'write the JSON there instead of to stdout');
  return withOptions(command, argv, terminal, async ({ outFile, ...files }) => {
    const metrics = await evaluateFile({ ...files, onMissing: (line) => writeLine(terminal.stderr, line) });
    const json = printEvaluation(metrics);
    if (outFile === undefined) writeLine(terminal.stdout, json);
    else await writeTextFile(outFile, `${json}\n`);
    return exitCodes.ok.code;
  });
};
