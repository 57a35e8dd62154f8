import { computed, ref, shallowReactive, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import type { ComparedFilter, ComparedOrder, ListedRow } from '../../../../shared/contract/compare.ts';
import type { ComparisonId, DataSetId, EntryKey } from '../../../../shared/contract/ids.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { client } from '../../../client/client.ts';
import { onEvent } from '../../../client/events.ts';
import { failureOf } from '../../../client/failure-of.ts';
import { soon } from '../../../client/soon.ts';
import { useCall } from '../../../client/use-call.ts';
import { blocksFor, blockSize } from '../../data/table/blocks.ts';

export interface ComparedRows {
  /** Entries of all rows, in order. */
  readonly keys: ComputedRef<readonly EntryKey[]>;
  readonly loaded: ComputedRef<boolean>;
  readonly busy: Readonly<Ref<boolean>>;
  readonly failure: ComputedRef<Failure | null>;
  /** Undefined until it has been fetched. */
  readonly at: (row: number) => ListedRow | undefined;
  /** Says which rows are in sight. */
  readonly show: (first: number, last: number) => void;
}

export interface RowsWanted {
  readonly comparison: ComparisonId;
  readonly filter: ComparedFilter;
  readonly order: ComparedOrder;
}

/**
 * The questions of a comparison, however many: which ones at once, they themselves as they come into sight. They are told
 * anew when the data that they are from changes.
 */
export function useComparedRows(wanted: ComputedRef<RowsWanted | null>, dataSet: () => DataSetId | null): ComparedRows {
  const known = shallowReactive(new Map<EntryKey, ListedRow>());
  const fetching = new Set<number>();
  const inSight = ref<readonly [number, number]>([0, -1]);
  const failure = shallowRef<Failure | null>(null);

  const list = useCall((signal) =>
    wanted.value === null ? Promise.resolve([]) : client.compare.keys(wanted.value, { signal }),
  );
  const keys = computed<readonly EntryKey[]>(() => list.data.value ?? []);

  async function fetchBlock(block: number, again: boolean): Promise<void> {
    const asked = wanted.value;
    const offset = block * blockSize;
    const missing = keys.value.slice(offset, offset + blockSize).some((key) => !known.has(key));
    if (asked === null || !(missing || again) || fetching.has(block)) return;
    fetching.add(block);
    try {
      const { rows } = await client.compare.rows({ ...asked, offset, limit: blockSize });
      if (asked.comparison !== wanted.value?.comparison) return;
      for (const row of rows) known.set(row.entry, row);
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    } finally {
      if (asked === wanted.value) fetching.delete(block);
    }
  }

  function fetchInSight(again = false): void {
    const [first, last] = inSight.value;
    for (const block of blocksFor(first, last, keys.value.length)) void fetchBlock(block, again);
  }

  watch(
    wanted,
    async (now, before) => {
      if (now?.comparison !== before?.comparison) {
        list.data.value = undefined;
        known.clear();
      }
      fetching.clear();
      if (await list.run()) fetchInSight();
    },
    { immediate: true },
  );

  const fetchAgain = soon(() => {
    // Rows out of sight are told anew when they come into it.
    const [first, last] = inSight.value;
    const shown = new Set(keys.value.slice(Math.max(0, first), last + 1));
    for (const key of known.keys()) if (!shown.has(key)) known.delete(key);
    fetchInSight(true);
  });
  onEvent('data-set', (event) => {
    if (event.dataSet === dataSet()) fetchAgain();
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
      fetchInSight();
    },
  };
}
