import { Failure } from '../../shared/failure.ts';
import { readTextFile } from '../files/text-file.ts';
import type { Dataset } from './dataset.ts';
import { isJsonLines, parseJson, parseJsonLines } from './parse-json.ts';
import { dataOf, recogniseForm } from './recognise.ts';

const isOtherThanJson = /\.(?:csv|tsv|tab|parquet|gz)$/i;

/**
 * Reads a data set in SQuAD's form (v1.1 or v2.0), in the flat form of Hugging Face's `datasets` (an object with `data`,
 * a bare list, or JSON Lines), answered or not; CSV, TSV, Parquet and gzip by their names. Offsets are converted from the file's code points to UTF-16 units here.
 *
 * Throws a `Failure` that names the file and, where one is at fault, the entry. An answer that stands elsewhere than its
 * offset says is no failure: see `cleanExamples`.
 */
export async function readExamples(path: string): Promise<Dataset> {
  if (isOtherThanJson.test(path)) return (await import('../read-strictly.ts')).readStrictly(path);
  return parseExamples(await readTextFile(path), path);
}

/** `readExamples` over a text already read; `path` only names it. */
export function parseExamples(text: string, path: string): Dataset {
  if (text.trim() === '') throw empty(path, 'the file is empty');
  const data = isJsonLines(text) ? parseJsonLines(text, path) : dataOf(parseJson(text, path), path);
  if (data.length === 0) throw empty(path, 'the data set is empty');
  const { form, read } = recogniseForm(data, path);
  const examples = read(data, path);
  if (examples.length === 0) throw empty(path, 'the data set has no questions');
  return { path, form, examples };
}

function empty(path: string, what: string): Failure {
  return new Failure({
    code: 'empty-dataset',
    message: `${path}: ${what}.`,
    mend: 'Give a file with at least one question and its context.',
  });
}
