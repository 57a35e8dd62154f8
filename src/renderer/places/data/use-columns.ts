import { computed, type ComputedRef, type Ref } from 'vue';
import { useRemembered } from '../../frame/remembered.ts';
import type { EntryOrder } from './filter/orders.ts';
import { columns, type Column } from './table/columns.ts';

export interface ShownColumns {
  readonly shown: ComputedRef<readonly Column[]>;
  readonly widths: Ref<Record<string, number>>;
  readonly resize: (column: string, width: number) => void;
  readonly isShown: (column: string) => boolean;
  readonly toggle: (column: string) => void;
}

/** Which columns the table has, and how wide they are. */
export function useColumns(order: ComputedRef<EntryOrder>): ShownColumns {
  const ids = useRemembered<string[]>(
    'data.columns',
    columns.filter(({ shownAtFirst }) => shownAtFirst).map(({ id }) => id),
  );
  const widths = useRemembered<Record<string, number>>('data.widths', {});
  const isShown = (column: string) => ids.value.includes(column);
  return {
    // In a queue of what teaches most, each says why it is there.
    shown: computed(() =>
      columns.filter((column) => isShown(column.id) || (column.order === 'teaches' && order.value.by === 'teaches')),
    ),
    widths,
    resize: (column, width) => (widths.value = { ...widths.value, [column]: width }),
    isShown,
    toggle: (column) => {
      ids.value = isShown(column) ? ids.value.filter((id) => id !== column) : [...ids.value, column];
    },
  };
}
