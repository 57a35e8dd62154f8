import { Archive, Columns3, FileSpreadsheet, SquareArrowOutUpRight } from '@lucide/vue';
import { computed, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import type { Run } from '../../../shared/contract/runs.ts';
import type { MenuItem } from '../../design/controls/menu-item.ts';
import type { Action } from '../../frame/actions/action.ts';
import { useActions } from '../../frame/actions/registry.ts';
import { useProjects } from '../../stores/projects.ts';
import type { Move } from '../data/table/move-cursor.ts';
import { toggleToken } from '../data/filter/tokens.ts';
import type { RunsDialog } from './runs-dialog.ts';
import { runActionIcons } from './run/run-action-icons.ts';
import { runActions } from './run/run-actions.ts';
import { useRunActions } from './run/use-run-actions.ts';
import { fileName, saveFile } from './save-file.ts';
import { runsCsv } from './table/runs-csv.ts';
import { targetActions } from './target-actions.ts';
import type { RunsView } from './use-runs-view.ts';

interface Hands {
  /** Rows that fit. */
  readonly page: () => number;
  readonly focusFilter: () => void;
  readonly open: (dialog: RunsDialog) => void;
}

const moves: readonly (readonly [move: Move, title: string, keys: readonly string[]])[] = [
  ['next', 'Next run', ['j', 'arrowdown']],
  ['previous', 'Run before', ['k', 'arrowup']],
  ['page-down', 'A page on', ['pagedown']],
  ['page-up', 'A page back', ['pageup']],
  ['first', 'First run', ['home']],
  ['last', 'Last run', ['end']],
];

/** What can be done in the table of runs: by its keys, in the palette and in its menu. */
export function useRunsActions(view: RunsView, hands: Hands): { readonly more: ComputedRef<readonly MenuItem[]> } {
  const { cursor, choice, lines, sorted } = view;
  const router = useRouter();
  const projects = useProjects();
  const doIt = useRunActions();
  const group = 'Runs';
  /** What a change is for: what is chosen, else the run that one is at. */
  const target = computed<readonly Run[]>(() =>
    choice.runs.value.length > 0 ? choice.runs.value : cursor.run.value ? [cursor.run.value] : [],
  );

  function open(): void {
    const line = cursor.line.value;
    if (line?.type === 'group') view.fold(line.key);
    else if (line) void router.push({ name: 'runs-run', params: { project: line.run.project, run: line.run.id } });
  }
  function extend(move: Move): void {
    if (choice.ids.value.size === 0 && cursor.run.value) choice.toggle(cursor.row.value);
    cursor.move(move, 1);
    choice.extendTo(cursor.row.value);
  }
  function saveTable(): void {
    // A mark at the front, by which spreadsheets know UTF-8.
    const content = new Blob(['\u{feff}', runsCsv(sorted.value)], { type: 'text/csv' });
    saveFile(`${fileName(`${projects.current?.name ?? ''} runs`)}.csv`, content);
  }

  const ofRun = computed<readonly Action[]>(() => {
    const run = cursor.run.value;
    if (!run) return [];
    return runActions(run).map(({ name, label, key }) => ({
      id: `run-${name}`,
      title: `${label}: ${run.name}`,
      group,
      icon: runActionIcons[name],
      keys: [key],
      run: () => void doIt(name, run),
    }));
  });
  const ofTarget = computed(() => targetActions(target.value, hands.open));
  const ofTable = computed<readonly Action[]>(() => [
    { id: 'columns', title: 'Choose columns', group, icon: Columns3, run: () => hands.open('columns') },
    {
      id: 'save-table',
      title: `Save ${sorted.value.length === 1 ? 'the run' : `all ${sorted.value.length} runs`} as CSV`,
      group,
      icon: FileSpreadsheet,
      disabled: sorted.value.length === 0,
      run: saveTable,
    },
    {
      id: 'archived',
      title: view.filter.value.archived ? 'Show runs that are not archived' : 'Show archived runs',
      group,
      icon: Archive,
      run: () => (view.address.filter.value = toggleToken(view.address.filter.value, 'is', 'archived')),
    },
  ]);

  useActions(() => [
    ...moves.map(([move, title, keys]) => ({
      id: `run-line-${move}`,
      title,
      group,
      keys,
      keysOnly: true,
      run: () => cursor.move(move, hands.page()),
    })),
    {
      id: 'open-run',
      title: cursor.line.value?.type === 'group' ? 'Fold or unfold the group' : 'Open the run',
      group,
      icon: SquareArrowOutUpRight,
      keys: ['enter'],
      disabled: lines.value.length === 0,
      run: open,
    },
    {
      id: 'choose-run',
      title: 'Choose the run, to compare it',
      group,
      keys: ['space', 'x'],
      disabled: lines.value.length === 0,
      run: () => choice.toggle(cursor.row.value),
    },
    {
      id: 'extend-down',
      title: 'Choose the next too',
      group,
      keys: ['shift+j', 'shift+arrowdown'],
      keysOnly: true,
      run: () => extend('next'),
    },
    {
      id: 'extend-up',
      title: 'Choose the one before too',
      group,
      keys: ['shift+k', 'shift+arrowup'],
      keysOnly: true,
      run: () => extend('previous'),
    },
    { id: 'choose-all', title: 'Choose all runs, or none', group, keys: ['mod+a'], run: () => choice.toggleAll() },
    {
      id: 'choose-none',
      title: 'Choose none',
      group,
      keys: ['escape'],
      keysOnly: true,
      disabled: choice.runs.value.length === 0,
      run: () => choice.only([]),
    },
    { id: 'filter-runs', title: 'Filter the runs', group, keys: ['/', 'mod+f'], run: () => hands.focusFilter() },
    ...ofRun.value,
    ...ofTarget.value,
    ...ofTable.value,
  ]);

  const menuItem = ({ id, title, icon, keys, run, disabled }: Action): MenuItem => ({
    title,
    bad: id === 'remove-runs',
    ...(icon && { icon }),
    keys: keys?.[0],
    disabled: disabled ?? false,
    run,
  });
  return {
    more: computed(() => [
      ...ofTable.value.map(menuItem),
      ...(ofRun.value.length + ofTarget.value.length > 0 ? ['rule' as const] : []),
      ...ofRun.value.map(menuItem),
      ...ofTarget.value.map(menuItem),
    ]),
  };
}
