import type { Example } from '../example.ts';
import { squadV1 } from './nested.ts';
import { writers } from './registry.ts';
import { writerFor } from './write-dataset.ts';
import type { DatasetWriter } from './writer.ts';

/**
 * The form in which to write entries so that the file is like the one they are from, where the output's name allows it:
 * flat JSON stays flat. SQuAD v1.1 is left where it has no place for an entry.
 *
 * @param format name of the format that was read
 * @throws Failure where the output's name asks for no form
 */
export function writerLike(format: string, output: string, examples: readonly Example[]): DatasetWriter {
  const byName = writerFor(output);
  const same = writers.find(({ name }) => name === format);
  if (!byName.extensions.includes('json') || same?.output.kind !== 'text') return byName;
  if (!['squad-v1.1', 'squad-v2.0', 'flat-json'].includes(same.name)) return byName;
  const fits = same !== squadV1 || examples.every((example) => !example.isImpossible && !example.plausibleAnswers);
  return fits ? same : byName;
}
