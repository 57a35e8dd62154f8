import { resolve } from 'node:path';
import { fileFailure } from '../../dataset/files/file-failure.ts';
import { makeFolder } from '../../dataset/files/make-folder.ts';
import { Failure } from '../../shared/failure.ts';
import type { ModelSource } from '../predict/model-source.ts';
import { openTokenizer } from '../predict/open-tokenizer.ts';
import type { AnsweringRun } from '../predict/question-answerer.ts';
import { readMergedModel } from '../predict/read-merged-model.ts';
import { modelLimits } from '../preprocess/model-limits.ts';
import { exportFormats, type FormatName } from './formats.ts';

/**
 * Writes a model with its adapter merged in, its configuration and its tokenizer, into a folder that is made where there
 * is none.
 *
 * @throws Failure where the model cannot be read or the folder not written
 */
export async function exportModel(
  source: ModelSource,
  folder: string,
  name: FormatName,
  { signal, emit }: AnsweringRun,
): Promise<void> {
  const format = exportFormats[name];
  if (format.replacesModel) requireOther(folder, source);
  const model = await readMergedModel(source, emit);
  const tokenizer = await openTokenizer(source, modelLimits(model.config), signal);
  signal.throwIfAborted();
  try {
    await makeFolder(folder);
    await format.write(folder, model);
    await tokenizer.save(folder);
  } catch (error) {
    throw fileFailure(folder, error);
  }
}

function requireOther(folder: string, { model, adapter }: ModelSource): void {
  if (![model, adapter].some((path) => path !== null && resolve(path) === resolve(folder))) return;
  throw new Failure({
    code: 'export-onto-source',
    message: `The exported model would take the place of what it is made from, in ${folder}.`,
    mend: 'Choose another output folder.',
  });
}
