import { describe, expect, it } from 'vitest';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { readEntriesByKey } from '../../../src/workbench/entries/read-entries.ts';
import type { Cursor } from '../../../src/workbench/query/cursor.ts';
import { orders, type EntryOrder } from '../../../src/workbench/query/order.ts';
import { matchingKeys, queryEntries } from '../../../src/workbench/query/query-entries.ts';
import type { DataSetId, EntryKey } from '../../../src/workbench/store/ids.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

async function threeEntries() {
  const store = temporaryStore();
  const examples = ['beta', 'alpha', 'alpha'].map((question, index) => example({ id: `${index}`, question }));
  return { store, ...(await imported(store, examples)) };
}

/** By pages of one entry each. */
function paged(store: Store, dataSet: DataSetId, order: EntryOrder): EntryKey[] {
  const keys: EntryKey[] = [];
  for (let after: Cursor | null | undefined; after !== null;) {
    const { entries, next } = queryEntries(store, dataSet, { order, limit: 1, after });
    keys.push(...entries.map(({ key }) => key));
    after = next;
  }
  return keys;
}

describe('keys of the entries that match', () => {
  it('come in the order of the pages, whatever that is', async () => {
    const { store, dataSet } = await threeEntries();
    for (const by of Object.keys(orders) as EntryOrder['by'][]) {
      for (const direction of ['ascending', 'descending'] as const) {
        const order = { by, direction };
        expect(matchingKeys(store, dataSet, {}, order), `${by} ${direction}`).toEqual(paged(store, dataSet, order));
      }
    }
  });

  it('begin with what teaches most: the scored ones that nobody has reviewed', async () => {
    const { store, dataSet, keys } = await threeEntries();
    const [a, b, c] = keys as [EntryKey, EntryKey, EntryKey];
    for (const [key, score] of [
      [a, 0.2],
      [b, 0.9],
      [c, 0.5],
    ] as const) {
      store.teaching.put(key, { score, reasons: [] }, { share: 0, words: [] });
    }
    const order = { by: 'teaches', direction: 'descending' } as const;
    expect(paged(store, dataSet, order)).toEqual([b, c, a]);
    edit(store, dataSet, { kind: 'mark-reviewed', entries: [b], reviewed: true }, { who: 'Ada' });
    expect(paged(store, dataSet, order)).toEqual([c, a, b]);
    expect(paged(store, dataSet, { ...order, direction: 'ascending' })).toEqual([b, a, c]);
  });

  it('lead to the entries, in their order, without those that were removed', async () => {
    const { store, dataSet, keys } = await threeEntries();
    edit(store, dataSet, { kind: 'remove-entries', entries: [keys[1]!] }, { who: 'Ada' });
    const read = readEntriesByKey(store, [keys[2]!, keys[1]!, keys[0]!]);
    expect(read.map(({ key }) => key)).toEqual([keys[2], keys[0]]);
  });
});
