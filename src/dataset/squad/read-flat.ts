import type { Example } from '../example.ts';
import { offsetMap } from './code-points.ts';
import { describeEntry, idOf, malformed } from './entry-failure.ts';
import { readEntry } from './read-entry.ts';
import { flatEntrySchema } from './schema.ts';

/** One object an entry, as Hugging Face's `datasets` writes SQuAD. Throws a `Failure` that names the entry. */
export function readFlat(entries: readonly unknown[], path: string): Example[] {
  return entries.map((value, index) => {
    const entry = flatEntrySchema.safeParse(value);
    if (!entry.success) throw malformed(path, describeEntry({ number: index + 1, id: idOf(value) }), entry.error);
    const { title, context } = entry.data;
    return readEntry(entry.data, { title: title ?? '', context, offsets: offsetMap(context) }, path, index + 1);
  });
}
