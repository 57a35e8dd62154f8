import { type OpenedDataset, openDataset, type OpenOptions } from '../../dataset/open-dataset.ts';
import { reviewField } from '../../dataset/convert.ts';
import { checkEntries } from '../findings/check-entries.ts';
import type { ReadEntry } from '../../dataset/formats/read-entry.ts';
import type { Store } from '../store/store.ts';
import { importDataSet, type ImportOptions, type ImportProgress } from './import-data-set.ts';
import type { ImportItem } from './import-item.ts';
import { splitIn } from './split-in.ts';

export interface ImportFileOptions extends Omit<ImportOptions, 'onProgress'>, OpenOptions {
  /** `bytesRead`: how much of the file; 0 for forms whose reader does not say. */
  readonly onProgress?: (progress: ImportProgress & { readonly bytesRead: number }) => void;
}

/**
 * Brings a file of any form in, and checks it unless another check is given. The first version says which file it was.
 *
 * @throws Failure where the file cannot be read, or is of no known format and no mapping is given: nothing of it stays
 */
export async function importFile(store: Store, path: string, options: ImportFileOptions): Promise<ImportProgress> {
  const { format, mapping, encoding, onProgress, ...rest } = options;
  const opened = await openDataset(path, { format, mapping, encoding });
  // Whoever imports it and says where it goes knows better than the file.
  const items = itemsOf(opened, { takesSplits: (rest.split ?? null) === null });
  return importDataSet(store, items, {
    check: checkEntries,
    ...rest,
    ...(onProgress && { onProgress: (done) => onProgress({ ...done, bytesRead: opened.source.bytesRead() }) }),
    origin: () => ({ path, format: opened.format.name, documentFields: opened.documentFields(), mapping }),
  });
}

/** What an opened file holds, as an import takes it: with the split that an entry says it is in, if that is asked for. */
export async function* itemsOf(
  opened: OpenedDataset,
  { takesSplits = true }: { readonly takesSplits?: boolean } = {},
): AsyncGenerator<readonly ImportItem[]> {
  for await (const batch of opened.batches()) yield batch.map((read) => itemOf(read, takesSplits));
}

function itemOf(read: ReadEntry, takesSplits: boolean): ImportItem {
  const { place } = read;
  if (read.kind === 'set-aside') return { setAside: { line: place.line ?? null, reason: read.reason } };
  const { example, review } = read;
  const unknown = review.length === 0 ? read.unknown : { ...read.unknown, [reviewField]: review };
  const extra = isEmpty(unknown) ? null : unknown;
  return { example, extra, place, split: takesSplits ? splitIn(read.unknown) : undefined };
}

function isEmpty(fields: object): boolean {
  for (const _ in fields) return false;
  return true;
}
