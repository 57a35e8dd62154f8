import { computed, watch, type ComputedRef } from 'vue';
import type { Run } from '../../../shared/contract/runs.ts';
import { useRemembered } from '../../frame/remembered.ts';
import { useProjects } from '../../stores/projects.ts';
import { cursorAfter, moveCursor, type Move } from '../data/table/move-cursor.ts';
import { toggled, toggledAll, withAll, type ChosenRuns } from './chosen-runs.ts';
import { isListed, readRunFilter } from './filter/read-run-filter.ts';
import { groupRuns, type TableLine } from './table/group-runs.ts';
import { useRunTable } from './table/use-run-table.ts';
import { useShownColumns } from './table/use-shown-columns.ts';
import { useListedRuns } from './use-listed-runs.ts';
import { useRunsAddress, type RunsAddress } from './use-runs-address.ts';

export type RunsView = ReturnType<typeof useRunsView>;

/** The runs of a project as the table has them: filtered, sorted, grouped; where one is in it, and what is chosen. */
export function useRunsView() {
  const project = useProjects().currentId ?? '';
  const address = useRunsAddress();
  const filter = computed(() => readRunFilter(address.filter.value));
  const listed = useListedRuns(computed(() => filter.value.archived));
  const found = computed(() => listed.all.value.filter((run) => isListed(run, filter.value)));
  const columns = useShownColumns(listed.all);
  const table = useRunTable({
    runs: found,
    columns: columns.all,
    isShown: columns.isShown,
    sorting: address.sorting,
    widths: columns.widths,
  });
  const sorted = computed(() => table.getRowModel().rows.map(({ original }) => original));
  const folded = useRemembered<string[]>(`runs.folded.${project}`, []);
  const lines = computed(() => groupRuns(sorted.value, address.grouping.value, new Set(folded.value)));

  function fold(key: string): void {
    folded.value = folded.value.includes(key) ? folded.value.filter((each) => each !== key) : [...folded.value, key];
  }

  return {
    address,
    filter,
    listed,
    found,
    columns,
    table,
    sorted,
    lines,
    fold,
    cursor: useLineCursor(lines, `runs.cursor.${project}`),
    choice: useChoice(lines, listed.all, `runs.chosen.${project}`, address),
  };
}

/** Where in the table one is: it stays with its line when lines come and go. */
function useLineCursor(lines: ComputedRef<readonly TableLine[]>, kept: string) {
  const key = useRemembered<string | null>(kept, null);
  const last = { row: -1 };
  const row = computed(() => {
    const keys = lines.value.map((line) => line.key);
    return cursorAfter(key.value, last.row, keys);
  });
  watch(row, (now) => (last.row = now), { immediate: true });
  const line = computed(() => lines.value[row.value] ?? null);
  const pick = (to: number) => (key.value = lines.value[to]?.key ?? null);
  return {
    row,
    line,
    run: computed(() => (line.value?.type === 'run' ? line.value.run : null)),
    pick,
    move: (move: Move, page: number) => {
      const to = moveCursor(row.value, move, lines.value.length, page);
      if (to !== null) pick(to);
    },
  };
}

/** Which runs are chosen, to be compared or changed together. */
function useChoice(
  lines: ComputedRef<readonly TableLine[]>,
  all: ComputedRef<readonly Run[]>,
  kept: string,
  address: RunsAddress,
) {
  const ids = useRemembered<ChosenRuns>(kept, []);
  watch(
    address.chosen,
    (named) => {
      if (named.length === 0) return;
      ids.value = named;
      // It is said once: what is chosen from then on is remembered.
      address.forgetChosen();
    },
    { immediate: true },
  );
  const anchor = { row: -1 };
  const byId = computed(() => new Map(all.value.map((run) => [run.id, run])));
  const runs = computed(() => ids.value.flatMap((id) => byId.value.get(id) ?? []));
  const listedIds = computed(() => [
    ...new Set(lines.value.flatMap((line) => (line.type === 'run' ? [line.run.id] : []))),
  ]);
  /** Runs between two lines; those of folded groups are not between anything. */
  const idsBetween = (from: number, to: number) =>
    lines.value
      .slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
      .flatMap((line) => (line.type === 'run' ? [line.run.id] : []));
  return {
    /** In the order in which they were chosen; those that are gone left out. */
    runs,
    ids: computed(() => new Set(runs.value.map(({ id }) => id))),
    all: computed(() => listedIds.value.length > 0 && listedIds.value.every((id) => ids.value.includes(id))),
    toggle: (row: number) => {
      anchor.row = row;
      const line = lines.value[row];
      if (line?.type === 'run') ids.value = toggled(ids.value, line.run.id);
      else if (line)
        ids.value = toggledAll(
          ids.value,
          line.runs.map(({ id }) => id),
        );
    },
    extendTo: (row: number) => {
      ids.value = withAll(ids.value, idsBetween(anchor.row === -1 ? row : anchor.row, row));
    },
    toggleAll: () => (ids.value = toggledAll(ids.value, listedIds.value)),
    only: (chosen: ChosenRuns) => (ids.value = chosen),
  };
}
