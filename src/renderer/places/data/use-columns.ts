import { computed, type ComputedRef, type Ref } from 'vue';
import { useRemembered } from '../../frame/remembered.ts';
import { columns, type Column } from './table/columns.ts';

export interface ShownColumns {
  readonly shown: ComputedRef<readonly Column[]>;
  readonly widths: Ref<Record<string, number>>;
  readonly resize: (column: string, width: number) => void;
  readonly isShown: (column: string) => boolean;
  readonly toggle: (column: string) => void;
}

/** Which columns the table has, and how wide they are. */
export function useColumns(): ShownColumns {
  const ids = useRemembered<string[]>(
    'data.columns',
    columns.filter(({ shownAtFirst }) => shownAtFirst).map(({ id }) => id),
  );
  const widths = useRemembered<Record<string, number>>('data.widths', {});
  const isShown = (column: string) => ids.value.includes(column);
  return {
    shown: computed(() => columns.filter(({ id }) => isShown(id))),
    widths,
    resize: (column, width) => (widths.value = { ...widths.value, [column]: width }),
    isShown,
    toggle: (column) => {
      ids.value = isShown(column) ? ids.value.filter((id) => id !== column) : [...ids.value, column];
    },
  };
}
