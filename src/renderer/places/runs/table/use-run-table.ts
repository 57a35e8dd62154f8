import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ColumnSizingState,
  type SortingState,
  type Updater,
  type VueTable,
} from '@tanstack/vue-table';
import { computed, type ComputedRef, type Ref, type WritableComputedRef } from 'vue';
import type { Run } from '../../../../shared/contract/runs.ts';
import { compareValues } from './compare-values.ts';
import type { RunColumn } from './run-column.ts';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
});
export type RunTable = VueTable<typeof features, Run>;

export const leastWidth = 48;

export interface RunTableParts {
  readonly runs: ComputedRef<readonly Run[]>;
  readonly columns: ComputedRef<readonly RunColumn[]>;
  readonly isShown: (column: string) => boolean;
  readonly sorting: WritableComputedRef<SortingState>;
  readonly widths: Ref<ColumnSizingState>;
}

/** Sorts runs by any columns (those without a value come last), and keeps which are shown and how wide they are. */
export function useRunTable({ runs, columns, isShown, sorting, widths }: RunTableParts): RunTable {
  return useTable<typeof features, Run>({
    features,
    data: runs,
    columns: computed(() => columns.value.map(definition)),
    getRowId: ({ id }) => id,
    columnResizeMode: 'onChange',
    enableSortingRemoval: true,
    state: computed(() => ({
      sorting: sorting.value,
      columnSizing: widths.value,
      columnVisibility: Object.fromEntries(columns.value.map(({ id }) => [id, isShown(id)])),
    })),
    onSortingChange: (next: Updater<SortingState>) => (sorting.value = updated(next, sorting.value)),
    onColumnSizingChange: (next: Updater<ColumnSizingState>) => (widths.value = { ...updated(next, widths.value) }),
  });
}

function definition(column: RunColumn): ColumnDef<typeof features, Run> {
  return {
    id: column.id,
    header: column.title,
    accessorFn: column.value,
    size: column.width,
    minSize: leastWidth,
    sortUndefined: 'last',
    // The best score is what one looks for, and the newest run.
    sortDescFirst: column.better === 'more' || column.id === 'created',
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
  };
}

function updated<State>(next: Updater<State>, before: State): State {
  return typeof next === 'function' ? (next as (before: State) => State)(before) : next;
}
