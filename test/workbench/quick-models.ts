import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestedSquad } from '../../src/dataset/squad/to-nested.ts';
import { resolveArguments } from '../../src/pipeline/arguments/resolve.ts';
import { runQa } from '../../src/pipeline/run-qa.ts';
import { temporaryFolder } from './temporary-store.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

/** The base model that ships, and the data that it is tuned on. */
export const demoBase = join(resources, 'demo', 'base');
export const demoData = (split: 'train' | 'validation' | 'test') => join(resources, 'demo', 'data', `${split}.json`);

/** The beginning of it: at least so many questions, in a file that goes with the test. */
export function startOfDemoData(split: 'train' | 'validation' | 'test', questions: number): string {
  const { data, ...document } = JSON.parse(readFileSync(demoData(split), 'utf8')) as NestedSquad;
  let left = questions;
  const start = data.flatMap(({ paragraphs, ...article }) => {
    const some = paragraphs.filter(({ qas }) => (left -= qas.length) + qas.length > 0);
    return some.length === 0 ? [] : [{ ...article, paragraphs: some }];
  });
  const path = join(temporaryFolder(), `${split}.json`);
  writeFileSync(path, JSON.stringify({ ...document, data: start }));
  return path;
}

/** A copy of the base model, to be spoilt. */
export function copyOfBase(): string {
  const folder = join(temporaryFolder(), 'copy');
  cpSync(demoBase, folder, { recursive: true });
  return folder;
}

/** The base model after some steps of training, in a folder that goes with the test. */
export async function tunedModel(values: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const folder = join(temporaryFolder(), 'tuned');
  const { args } = resolveArguments(
    {
      model_name_or_path: demoBase,
      train_file: demoData('train'),
      output_dir: folder,
      cache_dir: temporaryFolder(),
      do_train: true,
      max_seq_length: 192,
      doc_stride: 32,
      pad_to_max_length: false,
      group_by_length: true,
      max_train_samples: 640,
      per_device_train_batch_size: 32,
      learning_rate: 7e-4,
      num_train_epochs: 1,
      save_strategy: 'no',
      ...values,
    },
    { kind: 'form' },
  );
  await runQa(args);
  return folder;
}
