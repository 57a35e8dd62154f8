import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Example, ExampleId } from '../../src/dataset/example.ts';
import { importDataSet, type ImportOptions } from '../../src/workbench/import/import-data-set.ts';
import type { ImportItem } from '../../src/workbench/import/import-item.ts';
import type { DataSetId, EntryKey } from '../../src/workbench/store/ids.ts';
import { openStore } from '../../src/workbench/store/open-store.ts';
import type { Store } from '../../src/workbench/store/store.ts';
import { queryEntries } from '../../src/workbench/query/query-entries.ts';

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty store that goes with the test. */
export function temporaryStore(): Store {
  const store = openStore(join(temporaryFolder(), 'store.db'));
  onTestFinished(() => store.close());
  return store;
}

/** Closes a store and opens it again, as when the program starts anew. */
export function reopened(store: Store): Store {
  store.close();
  const again = openStore(store.path);
  onTestFinished(() => again.close());
  return again;
}

export function example(fields: Partial<Omit<Example, 'id'>> & { readonly id: string }): Example {
  const { context = 'The pump runs at 16 bar.', question = 'At what pressure?' } = fields;
  return {
    title: '',
    context,
    question,
    answers: [{ text: context.slice(4, 8), start: 4 }],
    isImpossible: undefined,
    ...fields,
    id: fields.id as ExampleId,
  };
}

export async function imported(
  store: Store,
  examples: readonly Example[],
  options: Partial<ImportOptions> = {},
): Promise<{ readonly dataSet: DataSetId; readonly keys: readonly EntryKey[] }> {
  const items = examples.map((one): ImportItem => ({ example: one }));
  const { dataSet } = await importDataSet(store, items, { name: 'test', who: 'importer', ...options });
  const { entries } = queryEntries(store, dataSet, { limit: examples.length + 1 });
  return { dataSet, keys: entries.map(({ key }) => key) };
}
