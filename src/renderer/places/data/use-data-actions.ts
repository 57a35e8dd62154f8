import {
  BookmarkPlus,
  Bot,
  Columns3,
  Download,
  FileInput,
  History,
  PencilLine,
  RefreshCw,
  Scissors,
  Split,
  Trash2,
} from '@lucide/vue';
import { computed, type ComputedRef } from 'vue';
import type { MenuItem } from '../../design/controls/menu-item.ts';
import type { Action } from '../../frame/actions/action.ts';
import { useActions } from '../../frame/actions/registry.ts';
import { count, counted } from '../../words/number.ts';
import type { DialogName } from './dialog-name.ts';
import { importFile } from './import/open-import.ts';
import type { Move } from './table/move-cursor.ts';
import { wayActions, type Ways } from './way-actions.ts';
import type { DataView } from './use-data-view.ts';
import { journalActions } from './journal-actions.ts';

interface Hands extends Ways {
  /** Rows that fit. */
  readonly page: () => number;
  readonly focusFilter: () => void;
  readonly open: (dialog: DialogName) => void;
}

const moves: readonly (readonly [move: Move, title: string, keys: readonly string[]])[] = [
  ['next', 'Next entry', ['j', 'arrowdown', 'space']],
  ['previous', 'Entry before', ['k', 'arrowup', 'shift+space']],
  ['page-down', 'A page on', ['pagedown']],
  ['page-up', 'A page back', ['pageup']],
  ['first', 'First entry', ['home']],
  ['last', 'Last entry', ['end']],
];

export interface DataActions {
  readonly more: ComputedRef<readonly MenuItem[]>;
  /** Whether what teaches most comes first. */
  readonly isQueue: ComputedRef<boolean>;
  readonly toggleQueue: () => void;
}

/** What can be done in the view, by its keys, in the palette and in its menu. */
export function useDataActions(view: DataView, hands: Hands): DataActions {
  const { cursor, journal, detail } = view;
  const group = 'Data';

  const fixRule = computed(() => detail.findings.value.find(({ fix, stale }) => fix && !stale)?.rule ?? null);
  const targetWords = computed(() => {
    const chosen = cursor.chosen.value.size;
    return chosen > 1 ? counted(chosen, 'chosen entry', 'chosen entries') : 'this entry';
  });
  const dialogs = computed<readonly Action[]>(() => [
    { id: 'import', title: 'Import a file', group, icon: FileInput, keys: ['i'], run: () => importFile() },
    ...wayActions(hands, view.dataSet.value?.id ?? null),
    { id: 'split', title: 'Split into train, validation and test', group, icon: Split, run: () => hands.open('split') },
    { id: 'propose', title: 'Let a model answer', group, icon: Bot, run: () => hands.open('propose') },
    { id: 'export', title: 'Export', group, icon: Download, run: () => hands.open('export') },
    { id: 'versions', title: 'Show versions', group, icon: History, run: () => hands.open('versions') },
    { id: 'columns', title: 'Choose columns', group, icon: Columns3, run: () => hands.open('columns') },
    { id: 'rename-data', title: 'Rename the data set', group, icon: PencilLine, run: () => hands.open('rename') },
  ]);
  const edits = computed<readonly Action[]>(() => {
    const keys = view.target();
    const isReviewed = detail.entry.value?.reviewed ?? false;
    return [
      {
        id: 'review',
        title: `Mark ${targetWords.value} as ${isReviewed ? 'not reviewed' : 'reviewed'}`,
        group,
        keys: ['r'],
        run: () => view.markReviewed(keys, !isReviewed),
      },
      ...(['train', 'validation', 'test'] as const).map((split) => ({
        id: `move-${split}`,
        title: `Move ${targetWords.value} to ${split}`,
        group,
        run: () => view.moveToSplit(keys, split),
      })),
      {
        id: 'remove',
        title: `Remove ${targetWords.value}`,
        group,
        icon: Trash2,
        keys: ['delete'],
        run: () => view.remove(keys),
      },
    ];
  });

  const isQueue = computed(() => view.address.order.value.by === 'teaches');
  const toggleQueue = () => view.setQueue(!isQueue.value);

  useActions(() => [
    ...moves.map(([move, title, keys]) => ({
      id: `row-${move}`,
      title,
      group,
      keys,
      keysOnly: true,
      run: () => cursor.move(move, hands.page()),
    })),
    {
      id: 'extend-down',
      title: 'Choose the next too',
      group,
      keys: ['shift+j', 'shift+arrowdown'],
      keysOnly: true,
      run: () => cursor.move('next', 1, true),
    },
    {
      id: 'extend-up',
      title: 'Choose the one before too',
      group,
      keys: ['shift+k', 'shift+arrowup'],
      keysOnly: true,
      run: () => cursor.move('previous', 1, true),
    },
    {
      id: 'fix',
      title: 'Fix the finding',
      group,
      keys: ['f'],
      disabled: fixRule.value === null,
      run: () => view.fix(fixRule.value!),
    },
    {
      id: 'fix-all',
      title: 'Fix all certain findings',
      group,
      icon: Scissors,
      keys: ['shift+f'],
      run: () => view.fixAll(),
    },
    ...journalActions(journal, group),
    { id: 'filter', title: 'Filter the entries', group, keys: ['/', 'mod+f'], run: () => hands.focusFilter() },
    ...edits.value,
    ...dialogs.value,
    {
      id: 'teaches-most',
      title: isQueue.value ? 'Show the entries in the order of the file' : 'Show what teaches a model most first',
      group,
      keys: ['m'],
      run: toggleQueue,
    },
    {
      id: 'keep-filter',
      title: 'Keep this filter',
      group,
      icon: BookmarkPlus,
      disabled: view.address.filter.value.trim() === '',
      run: () => hands.open('keep-filter'),
    },
    ...view.savedFilters.all.value.map((kept) => ({
      id: `filter-${kept.name}`,
      title: `Show ${kept.name}`,
      group: 'Kept filters',
      words: kept.filter,
      run: () => view.savedFilters.choose(kept),
    })),
  ]);

  const menuItem = ({ title, icon, keys, run, id }: Action): MenuItem => ({
    title,
    ...(icon && { icon }),
    keys: keys?.[0],
    bad: id === 'remove',
    run,
  });
  return {
    isQueue,
    toggleQueue,
    more: computed(() => {
      const setAside = view.dataSet.value?.setAside ?? 0;
      return [
        ...dialogs.value.map(menuItem),
        ...(setAside > 0
          ? [{ title: `Show ${count(setAside)} rows set aside`, icon: RefreshCw, run: () => hands.open('set-aside') }]
          : []),
        'rule' as const,
        ...edits.value.map(menuItem),
      ];
    }),
  };
}
