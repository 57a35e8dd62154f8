import { writeDataset } from '../../dataset/export/write-dataset.ts';
import type { DatasetWriter, EntryToWrite, WriteReport } from '../../dataset/export/writer.ts';
import type { UnknownFields } from '../../dataset/formats/read-entry.ts';
import type { Split } from '../entries/entry.ts';
import type { VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { readVersion } from '../versions/read-version.ts';

/**
 * Writes a version of a data set, or one of its splits, to a file: with all that the file it came from said, in the order
 * it had, as it was at that version whatever is edited meanwhile.
 *
 * @param split null: entries of no split; left out: all
 * @throws Failure where there is no such version, or the file cannot be written
 */
export async function exportVersion(
  store: Store,
  version: VersionId,
  path: string,
  writer: DatasetWriter,
  split?: Split | null,
): Promise<WriteReport> {
  const { dataSet } = store.versions.get(version);
  const origin = store.versions.list(dataSet)[0]?.description.origin;
  return writeDataset(path, writer, {
    entries: () => entriesOf(store, version, split),
    documentFields: () => origin?.documentFields ?? {},
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- writers take streams
async function* entriesOf(
  store: Store,
  version: VersionId,
  wanted: Split | null | undefined,
): AsyncGenerator<EntryToWrite> {
  for (const { example, extra, split } of readVersion(store, version)) {
    // What an import kept of a file was JSON there.
    if (wanted === undefined || split === wanted) yield { example, unknown: (extra ?? {}) as UnknownFields };
  }
}
