import { join } from 'node:path';
import { z } from 'zod';
import { readTextFile, writeTextFile } from '../../../dataset/files/text-file.ts';
import { orderedJson } from './ordered-json.ts';

export type ResultSplit = 'train' | 'eval' | 'predict';

const resultsSchema = z.record(z.string(), z.unknown());

/**
 * Writes `<split>_results.json` and merges the metrics into `all_results.json`, as the Trainer's `save_metrics`: keys sorted.
 * An `all_results.json` that cannot be read is written anew: it only repeats what the other files hold.
 * Throws a `Failure` where the folder cannot be written.
 */
export async function writeResults(
  folder: string,
  split: ResultSplit,
  metrics: Readonly<Record<string, number>>,
): Promise<void> {
  await writeTextFile(join(folder, `${split}_results.json`), sortedJson(metrics));
  const all = join(folder, 'all_results.json');
  await writeTextFile(all, sortedJson({ ...(await readResults(all)), ...metrics }));
}

async function readResults(path: string): Promise<Record<string, unknown>> {
  try {
    return resultsSchema.parse(JSON.parse(await readTextFile(path)));
  } catch {
    return {};
  }
}

function sortedJson(results: Readonly<Record<string, unknown>>): string {
  return orderedJson(Object.entries(results).sort(([left], [right]) => (left < right ? -1 : 1)));
}
