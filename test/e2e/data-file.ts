import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const training = fileURLToPath(new URL('../../resources/demo/data/train.json', import.meta.url));

/** A file as someone would bring it: the first so many articles of the demo's training data, as they stand there. */
export function writeDataFile(folder: string, articles: number): string {
  const { version, data } = JSON.parse(readFileSync(training, 'utf8')) as { version: string; data: readonly unknown[] };
  const path = join(folder, 'Night shift.json');
  writeFileSync(path, JSON.stringify({ version, data: data.slice(0, articles) }));
  return path;
}
