import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeDataset, writerFor } from '../../../dataset/export/write-dataset.ts';
import { hashExamples } from '../../../dataset/identity/hash.ts';
import { splits, type Split, type StoredEntry } from '../../entries/entry.ts';
import type { VersionId } from '../../store/ids.ts';
import type { Store } from '../../store/store.ts';
import { readVersion } from '../../versions/read-version.ts';
import type { RunDataPlan } from './plan-run-data.ts';

/** The files of a run; null where it reads none of the kind. */
export type RunDataFiles = Readonly<Record<Split, { readonly path: string; readonly contentHash: string } | null>>;

const entriesAtATime = 2000;

/** All entries of a version, in their order; other work goes on meanwhile. */
export async function entriesOfVersion(store: Store, version: VersionId): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (const entry of readVersion(store, version)) {
    entries.push(entry);
    if (entries.length % entriesAtATime === 0) await setImmediate();
  }
  return entries;
}

/** Writes what a run reads: a file for each split that has entries, in SQuAD's form. */
export async function writeRunData(
  folder: string,
  entries: readonly StoredEntry[],
  { roles }: RunDataPlan,
): Promise<RunDataFiles> {
  await mkdir(folder, { recursive: true });
  const files: Record<Split, { path: string; contentHash: string } | null> = {
    train: null,
    validation: null,
    test: null,
  };
  for (const split of splits) {
    if (roles[split].length === 0) continue;
    const path = join(folder, `${split}.json`);
    const examples = roles[split].map((index) => entries[index]!.example);
    await writeDataset(path, writerFor(path, 'squad-v2.0'), {
      entries: async function* () {
        for (const [index, example] of examples.entries()) {
          if (index % entriesAtATime === 0) await setImmediate();
          yield { example, unknown: {} };
        }
      },
      documentFields: () => ({}),
    });
    files[split] = { path, contentHash: hashExamples(examples) };
  }
  return files;
}
