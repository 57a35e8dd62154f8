import { ListChecks, Trash2 } from '@lucide/vue';
import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { EntryFilter, Facets } from '../../../../shared/contract/entries.ts';
import type { MenuItem } from '../../../design/controls/menu-item.ts';
import { useActions } from '../../../frame/actions/registry.ts';
import { bulkChanges, type BulkChange } from './bulk-changes.ts';

export interface Bulk {
  readonly items: ComputedRef<readonly MenuItem[]>;
  /** The one that is looked at before it is made; null where none is. */
  readonly chosen: ShallowRef<BulkChange | null>;
}

/** What can be done to all entries that are shown: as a menu, and in the palette. */
export function useBulk(facets: () => Facets | null, filter: () => EntryFilter): Bulk {
  const chosen = shallowRef<BulkChange | null>(null);
  const changes = computed(() => {
    const counted = facets();
    return counted ? bulkChanges(counted, filter().rules ?? null).filter(({ reach }) => reach > 0) : [];
  });
  useActions(() =>
    changes.value.map((bulk) => ({
      id: `all-${bulk.id}`,
      title: bulk.words(bulk.reach),
      group: 'All that is shown',
      icon: bulk.isRemoval ? Trash2 : ListChecks,
      words: 'bulk change all',
      run: () => (chosen.value = bulk),
    })),
  );
  return {
    chosen,
    items: computed(() =>
      changes.value.map((bulk) => ({
        title: bulk.words(bulk.reach),
        bad: bulk.isRemoval,
        run: () => (chosen.value = bulk),
      })),
    ),
  };
}
