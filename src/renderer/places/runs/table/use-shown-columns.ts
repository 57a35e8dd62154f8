import { computed, type ComputedRef, type Ref } from 'vue';
import type { Run } from '../../../../shared/contract/runs.ts';
import { client } from '../../../client/client.ts';
import { useCall } from '../../../client/use-call.ts';
import { useRemembered } from '../../../frame/remembered.ts';
import type { RunColumn } from './run-column.ts';
import { runColumns, shownAtFirst } from './run-columns.ts';
import { settingColumns } from './setting-columns.ts';

export interface ShownColumns {
  /** All there are, settings behind what the runs were made from. */
  readonly all: ComputedRef<readonly RunColumn[]>;
  readonly shown: ComputedRef<readonly RunColumn[]>;
  readonly isShown: (column: string) => boolean;
  readonly toggle: (column: string) => void;
  readonly widths: Ref<Record<string, number>>;
  /** As they were at first. */
  readonly reset: () => void;
}

/** Which columns there are: some always, those of settings that differ by themselves, and what one chose over that. */
export function useShownColumns(runs: ComputedRef<readonly Run[]>): ShownColumns {
  const described = useCall((signal) => client.arguments.describe(undefined, { signal }));
  void described.run();
  const own = useRemembered<Record<string, boolean>>('runs.columns', {});
  const widths = useRemembered<Record<string, number>>('runs.widths', {});

  const settings = computed(() => settingColumns(runs.value, described.data.value ?? []));
  const all = computed(() => {
    const made = runColumns.findIndex(({ id }) => id === 'version') + 1;
    return [...runColumns.slice(0, made), ...settings.value.columns, ...runColumns.slice(made)];
  });
  const shownByItself = computed(() => new Set([...shownAtFirst, ...settings.value.shown]));
  const isShown = (column: string) => column === 'name' || (own.value[column] ?? shownByItself.value.has(column));
  return {
    all,
    shown: computed(() => all.value.filter(({ id }) => isShown(id))),
    isShown,
    toggle: (column) => (own.value = { ...own.value, [column]: !isShown(column) }),
    widths,
    reset: () => {
      own.value = {};
      widths.value = {};
    },
  };
}
