import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Example } from '../../../dataset/example.ts';
import { resolveArguments } from '../../../pipeline/arguments/resolve.ts';
import type { QaArguments } from '../../../pipeline/arguments/qa-arguments.ts';
import type { AskedQuestion } from '../../../pipeline/postprocess/compare/compare-answers.ts';
import { runQa } from '../../../pipeline/run-qa.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const argsFile = join(root, 'resources', 'demo', 'args.json');

const argumentsSchema = z.record(z.string(), z.unknown());
const predictionsSchema = z.record(z.string(), z.string());

/** The demo's arguments; the paths in its file are of what ships with Spanwright. */
export async function readDemo(outputDir: string): Promise<QaArguments> {
  const given = argumentsSchema.parse(JSON.parse(await readFile(argsFile, 'utf8')));
  const shipped = ['model_name_or_path', 'train_file', 'validation_file', 'test_file'];
  const paths = Object.fromEntries(shipped.map((name) => [name, join(root, String(given[name]))]));
  return resolveArguments({ ...given, ...paths, output_dir: outputDir }, { kind: 'file', path: argsFile }).args;
}

/** The answers of the model as it is before training, by id. */
export async function askOnly(
  args: QaArguments,
  outputDir: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const folder = join(outputDir, 'base-answers');
  const training = { ...args.training, doTrain: false, doEval: false, evalStrategy: 'no' as const, outputDir: folder };
  await runQa({ ...args, training }, { signal });
  return readPredictions(folder);
}

/** What a run with `do_predict` answered, by id. */
export async function readPredictions(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, 'predict_predictions.json'), 'utf8');
  return new Map(Object.entries(predictionsSchema.parse(JSON.parse(text))));
}

export function askedOf(examples: readonly Example[]): AskedQuestion[] {
  return examples.map(({ id, question, answers }) => ({ id, question, goldAnswers: answers.map(({ text }) => text) }));
}
