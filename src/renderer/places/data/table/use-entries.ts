import { computed, ref, shallowReactive, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import type { Entry, EntryFilter } from '../../../../shared/contract/entries.ts';
import type { DataSetId, EntryKey } from '../../../../shared/contract/ids.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { client } from '../../../client/client.ts';
import { onEvent } from '../../../client/events.ts';
import { failureOf } from '../../../client/failure-of.ts';
import { soon } from '../../../client/soon.ts';
import { useCall } from '../../../client/use-call.ts';
import type { EntryOrder } from '../filter/orders.ts';
import { blocksFor, blockSize } from './blocks.ts';

export interface Entries {
  /** Keys of all rows, in order. */
  readonly keys: ComputedRef<readonly EntryKey[]>;
  readonly loaded: ComputedRef<boolean>;
  readonly busy: Readonly<Ref<boolean>>;
  readonly failure: Readonly<Ref<Failure | null>>;
  /** The entry of a row; undefined until it has been fetched. */
  readonly at: (row: number) => Entry | undefined;
  /** Says which rows are in sight. */
  readonly show: (first: number, last: number) => void;
  /** Shows an entry as it will be, before the workbench has said that it is. */
  readonly put: (entry: Entry) => void;
  readonly reload: () => void;
}

const mostKept = 5000;

/**
 * The rows of a data set that a filter lets through, however many: their keys at once, they themselves as they come into
 * sight. They are up to date with every change that the workbench tells of.
 */
export function useEntries(
  dataSet: ComputedRef<DataSetId | null>,
  filter: ComputedRef<EntryFilter>,
  order: ComputedRef<EntryOrder>,
): Entries {
  const known = shallowReactive(new Map<EntryKey, Entry>());
  const fetching = new Set<string>();
  const inSight = ref<readonly [number, number]>([0, -1]);
  const failure = shallowRef<Failure | null>(null);
  let generation = 0;

  const list = useCall((signal) =>
    dataSet.value === null
      ? Promise.resolve([])
      : client.dataSets.keys({ dataSet: dataSet.value, filter: filter.value, order: order.value }, { signal }),
  );
  const keys = computed<readonly EntryKey[]>(() => list.data.value ?? []);

  async function fetchBlock(block: number, again: boolean): Promise<void> {
    const wanted = keys.value.slice(block * blockSize, (block + 1) * blockSize);
    const missing = again ? wanted : wanted.filter((key) => !known.has(key));
    const id = `${generation} ${block}`;
    if (missing.length === 0 || fetching.has(id) || dataSet.value === null) return;
    fetching.add(id);
    try {
      const entries = await client.dataSets.entriesByKey({ dataSet: dataSet.value, entries: missing });
      for (const entry of entries) known.set(entry.key, entry);
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    } finally {
      fetching.delete(id);
    }
  }

  function fetchInSight(again = false): void {
    const [first, last] = inSight.value;
    for (const block of blocksFor(first, last, keys.value.length)) void fetchBlock(block, again);
  }

  async function fetchAgain(entries: readonly EntryKey[]): Promise<void> {
    if (entries.length === 0 || dataSet.value === null) return;
    for (const entry of await client.dataSets.entriesByKey({ dataSet: dataSet.value, entries: [...entries] })) {
      known.set(entry.key, entry);
    }
  }

  async function reload(): Promise<void> {
    generation += 1;
    await list.run();
    // Rows out of sight are fetched anew when they come into it; those in sight stay until they are there.
    const [first, last] = inSight.value;
    const shown = new Set(keys.value.slice(Math.max(0, first), last + 1));
    for (const key of known.keys()) if (!shown.has(key)) known.delete(key);
    fetchInSight(true);
  }

  watch(dataSet, () => {
    known.clear();
    list.data.value = undefined;
  });
  watch([dataSet, filter, order], () => void reload(), { immediate: true });
  const reloadSoon = soon(() => void reload());
  onEvent('data-set', ({ dataSet: of, changed, rows }) => {
    if (of !== dataSet.value) return;
    if (changed === null || rows) void reload();
    else {
      void fetchAgain(changed.filter((key) => known.has(key)));
      // Which rows there are, and in which order, may have changed with them.
      // What teaches most is a queue: it stays as it is while one works through it.
      const isQueue = order.value.by === 'teaches';
      if (!isQueue && (Object.keys(filter.value).length > 0 || order.value.by !== 'position')) reloadSoon();
    }
  });

  return {
    keys,
    loaded: computed(() => list.data.value !== undefined),
    busy: list.busy,
    failure: computed(() => list.failure.value ?? failure.value),
    at: (row) => {
      const key = keys.value[row];
      return key === undefined ? undefined : known.get(key);
    },
    show: (first, last) => {
      inSight.value = [first, last];
      if (known.size > mostKept) known.clear();
      fetchInSight();
    },
    put: (entry) => known.set(entry.key, entry),
    reload: () => void reload(),
  };
}
