import { describe, expect, it } from 'vitest';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { readEntriesByKey } from '../../../src/workbench/entries/read-entries.ts';
import { orders, type EntryOrder } from '../../../src/workbench/query/order.ts';
import { matchingKeys, queryEntries } from '../../../src/workbench/query/query-entries.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

async function threeEntries() {
  const store = temporaryStore();
  const examples = ['beta', 'alpha', 'alpha'].map((question, index) => example({ id: `${index}`, question }));
  return { store, ...(await imported(store, examples)) };
}

describe('keys of the entries that match', () => {
  it('come in the order of the pages, whatever that is', async () => {
    const { store, dataSet } = await threeEntries();
    for (const by of Object.keys(orders) as EntryOrder['by'][]) {
      for (const direction of ['ascending', 'descending'] as const) {
        const order = { by, direction };
        const paged = queryEntries(store, dataSet, { order }).entries.map(({ key }) => key);
        expect(matchingKeys(store, dataSet, {}, order), `${by} ${direction}`).toEqual(paged);
      }
    }
  });

  it('lead to the entries, in their order, without those that were removed', async () => {
    const { store, dataSet, keys } = await threeEntries();
    edit(store, dataSet, { kind: 'remove-entries', entries: [keys[1]!] }, { who: 'Ada' });
    const read = readEntriesByKey(store, [keys[2]!, keys[1]!, keys[0]!]);
    expect(read.map(({ key }) => key)).toEqual([keys[2], keys[0]]);
  });
});
