import { useDebounceFn } from '@vueuse/core';
import { computed, shallowRef, watch, type ComputedRef, type WritableComputedRef } from 'vue';
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router';
import { comparisonIdSchema, entryKeySchema, type ComparisonId, type EntryKey } from '../../../shared/contract/ids.ts';
import { readCompareAddress, writeCompareAddress, type CompareAddress } from './compare-address.ts';

export interface CompareRoute {
  /** The comparison that the path names. */
  readonly comparison: ComputedRef<ComparisonId | null>;
  readonly address: ComputedRef<CompareAddress>;
  readonly change: (changes: Partial<CompareAddress>) => void;
  /** The question that is read. */
  readonly entry: WritableComputedRef<EntryKey | null>;
  /** Opens a comparison, or none. */
  readonly open: (comparison: ComparisonId | null, how: 'push' | 'replace') => void;
}

/** What the URL says of the view: the comparison, which of its questions, and the one that is read. */
export function useCompareAddress(): CompareRoute {
  const route = useRoute();
  const router = useRouter();
  // What is noted here while somebody goes elsewhere would call them back.
  let leaving = false;
  onBeforeRouteLeave(() => {
    leaving = true;
  });

  const address = computed(() => readCompareAddress(route.query));
  const inAddress = computed(() => entryKeySchema.safeParse(Number(route.query.entry)).data ?? null);
  const entry = shallowRef(inAddress.value);
  let written = entry.value;
  watch(inAddress, (key) => {
    if (key !== written) entry.value = written = key;
  });

  function write(next: CompareAddress): void {
    if (leaving) return;
    written = entry.value;
    const read = entry.value === null ? {} : { entry: String(entry.value) };
    void router.replace({ query: { ...writeCompareAddress(next), ...read } });
  }
  /** Browsers refuse to change the URL many times in a second. */
  const writeLater = useDebounceFn(() => write(address.value), 200);

  return {
    comparison: computed(() => comparisonIdSchema.safeParse(route.params.comparison).data ?? null),
    address,
    change: (changes) => write({ ...address.value, ...changes }),
    entry: computed({
      get: () => entry.value,
      set: (key) => {
        entry.value = key;
        void writeLater();
      },
    }),
    open: (comparison, how) => {
      const params = { project: route.params.project, ...(comparison && { comparison }) };
      void router[how]({ name: 'compare', params: comparison ? params : { ...params, comparison: '' } });
    },
  };
}
