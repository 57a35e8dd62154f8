import { Failure } from '../shared/failure.ts';
import type { Example } from './example.ts';
import { openDataset } from './open-dataset.ts';
import type { Dataset } from './squad/dataset.ts';

/**
 * A data set of any known format as a whole, for those who want all of it or nothing.
 *
 * @throws Failure at the first row that cannot be read
 */
export async function readStrictly(path: string): Promise<Dataset> {
  const opened = await openDataset(path, { followsLinks: true });
  const examples: Example[] = [];
  for await (const entry of opened.entries()) {
    if (entry.kind === 'entry') examples.push(entry.example);
    else {
      const { row, line } = entry.place;
      throw new Failure({
        code: 'malformed-entry',
        message: `${path}: row ${row}${line === undefined ? '' : ` (line ${line})`} cannot be read. ${entry.reason}`,
        mend: 'Mend it there, or let "spanwright dataset convert" set such rows aside.',
      });
    }
  }
  if (examples.length > 0) return { path, form: isNested(opened.format.name) ? 'nested' : 'flat', examples };
  throw new Failure({
    code: 'empty-dataset',
    message: `${path}: the data set has no questions.`,
    mend: 'Give a file with at least one question and its context.',
  });
}

function isNested(format: string): boolean {
  return format.startsWith('squad-') || format === 'haystack';
}
