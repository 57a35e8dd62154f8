import { type Command, Option, type OptionValues } from '@commander-js/extra-typings';
import { deviceNames } from '../../engine/sessions/open-session.ts';
import type { TrainingArguments } from '../../pipeline/arguments/qa-arguments.ts';
import type { AnsweringOptions } from '../../pipeline/predict/question-answerer.ts';
import { numberBetween, wholeNumber } from './numbers.ts';

/** The options of every command that lets a model answer, under the names and with the defaults of run_qa.py. */
export function addAnsweringOptions<Options extends OptionValues>(command: Command<[], Options>) {
  return command
    .optionsGroup('Answering:')
    .option('--n_best_size <n>', 'candidate answers to keep for each question', wholeNumber(1), 20)
    .option('--max_answer_length <n>', 'longest answer, in tokens', wholeNumber(1), 30)
    .option('--version_2_with_negative', 'the model may answer that a context has no answer')
    .option(
      '--null_score_diff_threshold <number>',
      'how much better than the best answer "no answer" may score before it is given',
      numberBetween(-Infinity, Infinity),
      0,
    )
    .option('--max_seq_length <n>', 'tokens read at once (default: 384, or what the model reads)', wholeNumber(8))
    .option('--doc_stride <n>', 'tokens that neighbouring windows share (default: a third of those)', wholeNumber(0))
    .option('--batch_size <n>', 'windows computed at once', wholeNumber(1), 8)
    .addOption(
      new Option('--device <name>', 'what to compute on')
        .choices(['auto', ...deviceNames] as const)
        .default('auto' as const),
    )
    .option('--threads <n>', 'threads to use (default: one for each core)', wholeNumber(1));
}

/** What those options give. */
export interface AnsweringFlags {
  readonly n_best_size: number;
  readonly max_answer_length: number;
  readonly version_2_with_negative?: true | undefined;
  readonly null_score_diff_threshold: number;
  readonly max_seq_length?: number | undefined;
  readonly doc_stride?: number | undefined;
  readonly batch_size: number;
  readonly device: TrainingArguments['device'];
  readonly threads?: number | undefined;
}

/** The same as the pipeline takes them. */
export function answeringOptions(
  given: AnsweringFlags,
): AnsweringOptions & Pick<TrainingArguments, 'device' | 'threads'> {
  return {
    nBestSize: given.n_best_size,
    maxAnswerLength: given.max_answer_length,
    version2WithNegative: given.version_2_with_negative ?? false,
    nullScoreDiffThreshold: given.null_score_diff_threshold,
    maxSeqLength: given.max_seq_length ?? null,
    docStride: given.doc_stride ?? null,
    batchSize: given.batch_size,
    device: given.device,
    threads: given.threads ?? null,
  };
}
