import { Command, Option } from '@commander-js/extra-typings';
import { readRunArguments } from '../../pipeline/cluster/read-run-arguments.ts';
import { writeClusterRun } from '../../pipeline/cluster/write-cluster-run.ts';
import type { ExportedWeights, MeasuringData } from '../../pipeline/export/exported.ts';
import { exportModel } from '../../pipeline/export/export-model.ts';
import { formatNames } from '../../pipeline/export/formats.ts';
import { isLabelled } from '../../pipeline/postprocess/metrics/gold.ts';
import { cleanFile } from '../../pipeline/preprocess/clean-file.ts';
import type { EmitEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import { watchWarnings } from '../events/watch-run.ts';
import { exitCodes } from '../exit-codes.ts';
import { UsageFailure } from '../failures/usage-failure.ts';
import { modelIn } from '../options/model-folder.ts';
import { transformersOption } from '../options/transformers-version.ts';
import { numberBetween } from '../options/numbers.ts';
import { layOutTable } from '../terminal/table.ts';
import { writeLine } from '../terminal/terminal.ts';
import type { RunCommand } from './command.ts';
import { withOptions } from './with-options.ts';

/** A model in another form. */
export const run: RunCommand = (argv, terminal) =>
  withOptions(declare(), argv, terminal, async ({ output, format, language, forCluster, transformers, ...given }) => {
    const { emit } = watchWarnings(terminal.stderr);
    if (forCluster !== undefined) {
      if (given.model !== undefined || given.adapter !== undefined)
        throw new UsageFailure('--for-cluster takes its model from its arguments.', 'Leave --model and --adapter out.');
      await writeClusterRun(await readRunArguments(forCluster, emit), output, transformers, emit);
      writeLine(terminal.stderr, `Written: ${output}; its README.md says how to launch it.`);
      return exitCodes.ok.code;
    }
    const running = { signal: new AbortController().signal, emit };
    const measureWith =
      given.validation_file === undefined ? null : await questionsOf(given.validation_file, given, emit);
    const options = { measureWith, languages: language ?? [] };
    const weights = await exportModel(await modelIn(given), output, format, running, options);
    if (measureWith) for (const line of measures(weights)) writeLine(terminal.stdout, line);
    writeLine(terminal.stderr, `Written: ${output}`);
    return exitCodes.ok.code;
  });

function declare() {
  return new Command('spanwright export')
    .description(
      'Write a model for other programs, with a card that says what it is: as ONNX in fp32 and int8 with an example for ' +
        'transformers.js, as a Hugging Face folder with its adapter merged in, or as a PEFT adapter. With --for-cluster, write ' +
        'a run: its arguments, data, model and launch line, for accelerate or torchrun.',
    )
    .option('--model <folder>', 'the model to export, whole or an adapter')
    .option('--adapter <folder>', 'a LoRA adapter to merge into it')
    .requiredOption('-o, --output <folder>', 'where to write it')
    .addOption(
      new Option(
        '--format <name>',
        'onnx as transformers.js loads it, merged: a plain model folder, or adapter: for PEFT',
      )
        .choices(formatNames)
        .default('onnx' as const),
    )
    .option(
      '--validation_file <file>',
      'questions with gold answers: measures what F1 each file keeps, and how fast it is',
    )
    .option('--version_2_with_negative', 'the model may answer that a context has no answer')
    .option(
      '--null_score_diff_threshold <number>',
      'null odds above which it does',
      numberBetween(-Infinity, Infinity),
      0,
    )
    .option('--language <code...>', 'languages of its texts, for the card: en de')
    .optionsGroup('A run instead of a model:')
    .option(
      '--for-cluster <arguments>',
      'write all that a run needs to be trained elsewhere by run_qa.py: give its arguments file, or its output folder',
    )
    .addOption(transformersOption());
}

async function questionsOf(
  path: string,
  given: { readonly version_2_with_negative?: true; readonly null_score_diff_threshold: number },
  emit: EmitEvent,
): Promise<MeasuringData> {
  const { examples } = await cleanFile(path, emit);
  if (!isLabelled(examples)) {
    throw new Failure({
      code: 'no-gold-answers',
      message: `${path}: no question has a gold answer to measure with.`,
      mend: 'Give a file with answers, or leave --validation_file out.',
    });
  }
  return {
    name: path.split(/[\\/]/).at(-1)!,
    examples,
    version2WithNegative: given.version_2_with_negative ?? false,
    nullScoreDiffThreshold: given.null_score_diff_threshold,
  };
}

function measures(weights: readonly ExportedWeights[]): readonly string[] {
  const right = { align: 'right' } as const;
  return layOutTable(
    [
      { heading: 'File' },
      { heading: 'MB', ...right },
      { heading: 'exact match', ...right },
      { heading: 'F1', ...right },
      { heading: 'questions/s', ...right },
    ],
    weights.map(({ file, bytes, measure }) => [
      file,
      (bytes / 1e6).toFixed(1),
      measure?.exactMatch.toFixed(2) ?? '',
      measure?.f1.toFixed(2) ?? '',
      measure?.questionsPerSecond.toFixed(1) ?? '',
    ]),
    Infinity,
  );
}
