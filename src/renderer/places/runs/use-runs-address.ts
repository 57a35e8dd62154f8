import type { SortingState } from '@tanstack/vue-table';
import { computed, type ComputedRef, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { RunId } from '../../../shared/contract/ids.ts';
import { readChosen, readGrouping, readSorting, writeSorting } from './runs-address.ts';
import type { Grouping } from './table/group-runs.ts';

export interface RunsAddress {
  readonly filter: WritableComputedRef<string>;
  readonly sorting: WritableComputedRef<SortingState>;
  readonly grouping: WritableComputedRef<Grouping>;
  /** Runs that are to be chosen. */
  readonly chosen: ComputedRef<readonly RunId[]>;
  readonly forgetChosen: () => void;
}

/** What the URL says of the table: filter, order and groups. */
export function useRunsAddress(): RunsAddress {
  const route = useRoute();
  const router = useRouter();

  function part(name: string): string | null {
    const value = route.query[name];
    return typeof value === 'string' ? value : null;
  }
  function put(name: string, value: string): void {
    const others = Object.entries(route.query).filter(([each]) => each !== name);
    void router.replace({ query: Object.fromEntries(value === '' ? others : [...others, [name, value]]) });
  }

  return {
    filter: computed({ get: () => part('filter') ?? '', set: (text) => put('filter', text) }),
    sorting: computed({ get: () => readSorting(part('sort')), set: (sorting) => put('sort', writeSorting(sorting)) }),
    chosen: computed(() => readChosen(part('chosen'))),
    forgetChosen: () => put('chosen', ''),
    grouping: computed({
      get: () => readGrouping(part('group')),
      set: (grouping) => put('group', grouping === 'none' ? '' : grouping),
    }),
  };
}
