import { type OpenedDataset, openDataset, type OpenOptions } from '../../dataset/open-dataset.ts';
import { reviewField } from '../../dataset/convert.ts';
import { checkEntries } from '../findings/check-entries.ts';
import type { Store } from '../store/store.ts';
import { importDataSet, type ImportOptions, type ImportProgress } from './import-data-set.ts';
import type { ImportItem } from './import-item.ts';

/**
 * Brings a file of any form in, and checks it unless another check is given. The first version says which file it was.
 *
 * @throws Failure where the file cannot be read, or is of no known format and no mapping is given: nothing of it stays
 */
export async function importFile(
  store: Store,
  path: string,
  options: ImportOptions & OpenOptions,
): Promise<ImportProgress> {
  const { format, mapping, encoding, ...rest } = options;
  const opened = await openDataset(path, { format, mapping, encoding });
  return importDataSet(store, itemsOf(opened), {
    check: checkEntries,
    ...rest,
    origin: () => ({ path, format: opened.format.name, documentFields: opened.documentFields(), mapping }),
  });
}

/** What an opened file holds, as an import takes it. */
export async function* itemsOf(opened: OpenedDataset): AsyncGenerator<ImportItem> {
  for await (const read of opened.entries()) {
    const { place } = read;
    if (read.kind === 'set-aside') {
      yield { setAside: { line: place.line ?? null, reason: read.reason } };
      continue;
    }
    const { example, review } = read;
    const unknown = review.length === 0 ? read.unknown : { ...read.unknown, [reviewField]: review };
    yield { example, extra: Object.keys(unknown).length === 0 ? null : unknown, place };
  }
}
