import { Failure } from '../shared/failure.ts';
import type { Example } from './example.ts';
import type { RowSetAside, UnknownFields } from './formats/read-entry.ts';
import type { OpenedDataset } from './open-dataset.ts';

/** All of a data set in memory, for those who have to see every entry at once. */
export interface WholeDataset {
  /** Entries of the same context share the string. */
  readonly examples: readonly Example[];
  /** `[examples]`. */
  readonly unknown: readonly UnknownFields[];
  /** `[examples]`: why a person should look at it, as sentences. */
  readonly review: readonly (readonly string[])[];
  readonly setAside: readonly RowSetAside[];
}

/**
 * Reads all of a data set; what cannot be read is set aside.
 *
 * @throws Failure where there is not one entry, or the file cannot be read
 */
export async function readWhole(opened: OpenedDataset): Promise<WholeDataset> {
  const contexts = new Map<string, string>();
  const examples: Example[] = [];
  const unknown: UnknownFields[] = [];
  const review: (readonly string[])[] = [];
  const setAside: RowSetAside[] = [];
  for await (const entry of opened.entries()) {
    if (entry.kind === 'set-aside') {
      setAside.push(entry);
      continue;
    }
    const context = contexts.get(entry.example.context) ?? entry.example.context;
    contexts.set(context, context);
    examples.push({ ...entry.example, context });
    unknown.push(entry.unknown);
    review.push(entry.review);
  }
  if (examples.length === 0) throw noEntries(opened.path, setAside);
  return { examples, unknown, review, setAside };
}

function noEntries(path: string, [first]: readonly RowSetAside[]): Failure {
  const line = first?.place.line === undefined ? '' : ` (line ${first.place.line})`;
  return new Failure({
    code: 'empty-dataset',
    message: first
      ? `${path}: not one row can be read as a question. Row ${first.place.row}${line}: ${first.reason}`
      : `${path}: the data set has no questions.`,
    mend: 'Give a file with at least one question and its context.',
  });
}
