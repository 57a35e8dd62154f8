import { writeDataset } from '../../dataset/export/write-dataset.ts';
import type { DatasetWriter, EntryToWrite, WriteReport } from '../../dataset/export/writer.ts';
import type { UnknownFields } from '../../dataset/formats/read-entry.ts';
import type { Split } from '../entries/entry.ts';
import type { VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { splitField } from '../import/split-in.ts';
import { readVersion } from '../versions/read-version.ts';

export interface ExportOptions {
  /** Whether each entry says, in a field `split`, which it is in: an import takes it from there. Default no. */
  readonly withSplits?: boolean;
  /** Called behind each entry, with how many it makes; forms that know their columns first have them all twice. */
  readonly onEntry?: (count: number) => void | Promise<void>;
}

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
  options: ExportOptions = {},
): Promise<WriteReport> {
  const { dataSet } = store.versions.get(version);
  const origin = store.versions.list(dataSet)[0]?.description.origin;
  return writeDataset(path, writer, {
    entries: () => entriesOf(store, version, split, options),
    documentFields: () => origin?.documentFields ?? {},
  });
}

async function* entriesOf(
  store: Store,
  version: VersionId,
  wanted: Split | null | undefined,
  { withSplits = false, onEntry }: ExportOptions,
): AsyncGenerator<EntryToWrite> {
  let count = 0;
  for (const { example, extra, split } of readVersion(store, version)) {
    if (wanted !== undefined && split !== wanted) continue;
    // What an import kept of a file was JSON there.
    const unknown = (extra ?? {}) as UnknownFields;
    yield { example, unknown: withSplits && split !== null ? { ...unknown, [splitField]: split } : unknown };
    await onEntry?.((count += 1));
  }
}
