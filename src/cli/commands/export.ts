import { Command, Option } from '@commander-js/extra-typings';
import { exportModel } from '../../pipeline/export/export-model.ts';
import { formatNames } from '../../pipeline/export/formats.ts';
import { watchWarnings } from '../events/watch-run.ts';
import { exitCodes } from '../exit-codes.ts';
import { modelIn } from '../options/model-folder.ts';
import { writeLine } from '../terminal/terminal.ts';
import type { RunCommand } from './command.ts';
import { withOptions } from './with-options.ts';

/** A model in another form. */
export const run: RunCommand = (argv, terminal) => {
  const command = new Command('spanwright export')
    .description('Write a model as ONNX, or with its adapter merged into it.')
    .option('--model <folder>', 'the model to export, whole or an adapter')
    .option('--adapter <folder>', 'a LoRA adapter to merge into it')
    .requiredOption('-o, --output <folder>', 'where to write it')
    .addOption(
      new Option('--format <name>', 'onnx as transformers.js loads it, or merged: a plain model folder')
        .choices(formatNames)
        .default('onnx' as const),
    );
  return withOptions(command, argv, terminal, async ({ output, format, ...given }) => {
    const { emit } = watchWarnings(terminal.stderr);
    await exportModel(await modelIn(given), output, format, { signal: new AbortController().signal, emit });
    writeLine(terminal.stderr, `Written: ${output}`);
    return exitCodes.ok.code;
  });
};
