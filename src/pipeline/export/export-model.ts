import { readFile, stat } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileFailure } from '../../dataset/files/file-failure.ts';
import { makeFolder } from '../../dataset/files/make-folder.ts';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import { Failure } from '../../shared/failure.ts';
import type { ModelSource } from '../predict/model-source.ts';
import { openTokenizer } from '../predict/open-tokenizer.ts';
import { type AnsweringRun, QuestionAnswerer } from '../predict/question-answerer.ts';
import { readMergedModel } from '../predict/read-merged-model.ts';
import { modelLimits } from '../preprocess/model-limits.ts';
import { exportCard } from './export-card.ts';
import type { ExportedWeights, ExportOptions, Measure, MeasuringData } from './exported.ts';
import { exportFormats, type FormatName } from './formats.ts';
import { measure } from './measure.ts';

/**
 * Writes a model, its configuration, its tokenizer and a card into a folder that is made where there is none, and measures
 * what of it answers how well and how fast.
 *
 * @throws Failure where the model cannot be read or the folder not written
 */
export async function exportModel(
  source: ModelSource,
  folder: string,
  name: FormatName,
  run: AnsweringRun,
  options: ExportOptions = {},
): Promise<readonly ExportedWeights[]> {
  const format = exportFormats[name];
  if (format.replacesModel) requireOther(folder, source);
  const model = await readMergedModel(source, run.emit);
  const limits = modelLimits(model.config);
  const tokenizer = await openTokenizer(source, limits, run.signal);
  run.signal.throwIfAborted();
  const before = await readFile(join(source.adapter ?? source.model, 'README.md'), 'utf8').catch(() => null);
  const data = options.measureWith ?? null;
  try {
    await makeFolder(folder);
    const written = await format.write(folder, model, source);
    await tokenizer.save(folder);
    const weights: ExportedWeights[] = [];
    for (const { file, precision } of written) {
      const path = join(folder, file);
      const measured = data && (await measureFile(name, { source, folder, path }, data, run));
      weights.push({ file, precision, bytes: await bytesOf(path), measure: measured });
    }
    const card = exportCard({
      name: options.name ?? basename(resolve(source.adapter ?? source.model)),
      format: name,
      library: format.library,
      architecture: model.architecture.modelType,
      longestInput: limits.maxLength,
      languages: options.languages ?? [],
      weights,
      measuredWith: data?.name ?? null,
      processor: `${availableParallelism()} threads of ${cpus()[0]?.model.trim() ?? 'a processor'}`,
      before,
    });
    await writeTextFile(join(folder, 'README.md'), card);
    return weights;
  } catch (error) {
    throw fileFailure(folder, error);
  }
}

/** ONNX is measured as its file computes; other forms as the model that they are. */
async function measureFile(
  name: FormatName,
  { source, folder, path }: { readonly source: ModelSource; readonly folder: string; readonly path: string },
  data: MeasuringData,
  run: AnsweringRun,
): Promise<Measure> {
  const answerer =
    name === 'onnx'
      ? await QuestionAnswerer.openOnnx(folder, path, null, run.signal)
      : await QuestionAnswerer.open(source, { device: 'cpu', threads: null }, run);
  try {
    return await measure(answerer, data, run);
  } finally {
    await answerer.dispose();
  }
}

/** With the weights that lie in a file beside it. */
async function bytesOf(path: string): Promise<number> {
  const beside = await stat(`${path}_data`).catch(() => null);
  return (await stat(path)).size + (beside?.size ?? 0);
}

function requireOther(folder: string, { model, adapter }: ModelSource): void {
  if (![model, adapter].some((path) => path !== null && resolve(path) === resolve(folder))) return;
  throw new Failure({
    code: 'export-onto-source',
    message: `The exported model would take the place of what it is made from, in ${folder}.`,
    mend: 'Choose another output folder.',
  });
}
