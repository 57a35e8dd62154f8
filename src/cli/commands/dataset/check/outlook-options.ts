import type { Command, OptionValues } from '@commander-js/extra-typings';
import { readArgumentsFile } from '../../../../pipeline/arguments/arguments-file.ts';
import { ArgumentsFailure } from '../../../../pipeline/arguments/finding.ts';
import type { GivenArgument } from '../../../../pipeline/arguments/origin.ts';
import { checkGiven, givenIn } from '../../../../pipeline/arguments/resolve.ts';
import type { OutlookOptions } from '../../../../pipeline/outlook/outlook-of-run.ts';
import { UsageFailure } from '../../../failures/usage-failure.ts';
import { wholeNumber } from '../../../options/numbers.ts';

/** The arguments of run-qa that decide what training makes of a data set. */
const sizes = ['max_seq_length', 'doc_stride', 'max_answer_length'] as const;

/** Options under the names, and with the defaults and ranges, of run-qa. */
export function addOutlookOptions<Words extends unknown[], Options extends OptionValues>(
  command: Command<Words, Options>,
) {
  return command
    .optionsGroup('What training will make of it:')
    .option('--tokenizer <path>', "a model's folder, or a tokenizer.json: what a run with it would lose and see")
    .option('--model <folder>', 'the same')
    .option('--args <file>', 'the arguments of a run, as run-qa takes them in a JSON file')
    .option('--max_seq_length <n>', 'tokens read at once (default: 384)', wholeNumber(8))
    .option('--doc_stride <n>', 'tokens that neighbouring windows share (default: 128)', wholeNumber(0))
    .option('--max_answer_length <n>', 'longest answer, in tokens (default: 30)', wholeNumber(1));
}

interface Given extends Readonly<Partial<Record<(typeof sizes)[number], number>>> {
  readonly tokenizer?: string | undefined;
  readonly model?: string | undefined;
  readonly args?: string | undefined;
}

/**
 * What those options ask for; undefined where nothing is.
 *
 * @throws ArgumentsFailure, UsageFailure or Failure where that cannot be done
 */
export async function outlookOptions(given: Given): Promise<OutlookOptions | undefined> {
  const flags = sizes.flatMap((written): GivenArgument[] =>
    given[written] === undefined ? [] : [{ written, value: given[written], origin: { kind: 'flag' } }],
  );
  const inFile =
    given.args === undefined ? [] : givenIn(await readArgumentsFile(given.args), { kind: 'file', path: given.args });
  const { args, findings } = checkGiven([...inFile, ...flags]);
  const problems = findings.filter(
    ({ severity, argument }) => severity === 'problem' && (sizes as readonly string[]).includes(argument),
  );
  if (problems.length > 0) throw new ArgumentsFailure(problems);
  const { tokenizerName, modelNameOrPath } = args.model;
  const tokenizer = given.tokenizer ?? given.model ?? tokenizerName ?? modelNameOrPath;
  if (tokenizer !== null) {
    const { maxSeqLength, docStride, maxAnswerLength } = args.data;
    return { tokenizer, maxSeqLength, docStride, maxAnswerLength };
  }
  if (flags.length === 0 && inFile.length === 0) return undefined;
  throw new UsageFailure(
    'There is no tokenizer to count tokens with.',
    'Name it, or the folder of a model, with --tokenizer.',
  );
}
