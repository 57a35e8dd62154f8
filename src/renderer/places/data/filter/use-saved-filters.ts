import { computed, watch, type ComputedRef, type Ref } from 'vue';
import type { SavedFilter } from '../../../../shared/contract/data-sets.ts';
import type { ProjectId } from '../../../../shared/contract/ids.ts';
import { client } from '../../../client/client.ts';
import { failureOf } from '../../../client/failure-of.ts';
import { useCall } from '../../../client/use-call.ts';
import { notify, notifyFailure } from '../../../design/notices.ts';
import { quoted } from '../annotate/span-words.ts';

export interface SavedFilters {
  /** By name. */
  readonly all: ComputedRef<readonly SavedFilter[]>;
  /** The one that the table is narrowed by now, if it is one of them. */
  readonly chosen: ComputedRef<SavedFilter | null>;
  readonly choose: (filter: SavedFilter) => void;
  /** Keeps the present filter by a name. Throws where it cannot be kept. */
  readonly keep: (name: string) => Promise<void>;
  readonly remove: (filter: SavedFilter) => Promise<void>;
}

/** Filters that people keep in their project, by name. */
export function useSavedFilters(project: ComputedRef<ProjectId | null>, filter: Ref<string>): SavedFilters {
  const list = useCall((signal) =>
    project.value === null ? Promise.resolve([]) : client.dataSets.savedFilters({ project: project.value }, { signal }),
  );
  watch(project, () => void list.run(), { immediate: true });
  const all = computed<readonly SavedFilter[]>(() => list.data.value ?? []);

  async function put(kept: SavedFilter): Promise<void> {
    if (project.value === null) return;
    list.data.value = await client.dataSets.saveFilter({ project: project.value, ...kept });
  }
  const putBack = (kept: SavedFilter) => () => {
    put(kept).catch((error: unknown) => notifyFailure(failureOf(error)));
  };

  return {
    all,
    chosen: computed(() => all.value.find((each) => each.filter === filter.value.trim()) ?? null),
    choose: (chosen) => (filter.value = chosen.filter),
    async keep(name) {
      const before = all.value.find((each) => each.name === name);
      await put({ name, filter: filter.value.trim() });
      notify(
        before ? `Kept the filter ${quoted(name)} in place of the one before.` : `Kept the filter ${quoted(name)}.`,
        {
          about: 'filter',
          action: before ? { title: 'Undo', run: putBack(before) } : null,
        },
      );
    },
    async remove(kept) {
      if (project.value === null) return;
      try {
        list.data.value = await client.dataSets.removeFilter({ project: project.value, name: kept.name });
        notify(`Removed the filter ${quoted(kept.name)}.`, {
          about: 'filter',
          action: { title: 'Undo', run: putBack(kept) },
        });
      } catch (error) {
        notifyFailure(failureOf(error));
      }
    },
  };
}
