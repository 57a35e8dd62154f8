import { useRouter } from 'vue-router';
import { useActions } from '../../frame/actions/registry.ts';
import type { Move } from '../data/table/move-cursor.ts';
import type { Compare } from './use-compare.ts';

interface Hands {
  /** Rows that fit. */
  readonly page: () => number;
  readonly focusSearch: () => void;
}

const moves: readonly (readonly [move: Move, title: string, keys: readonly string[]])[] = [
  ['next', 'Next question', ['j', 'arrowdown', 'space']],
  ['previous', 'Question before', ['k', 'arrowup', 'shift+space']],
  ['page-down', 'A page on', ['pagedown']],
  ['page-up', 'A page back', ['pageup']],
  ['first', 'First question', ['home']],
  ['last', 'Last question', ['end']],
];

export interface CompareActions {
  /** Opens the entry that is read in Data. */
  readonly open: () => void;
  /** Opens it where its gold answer can be changed. */
  readonly fix: () => void;
}

/** What can be done in the view, by its keys and in the palette. */
export function useCompareActions(view: Compare, hands: Hands): CompareActions {
  const router = useRouter();
  const group = 'Compare';

  function open(): void {
    const { shown, cursor } = view;
    if (!shown.value || cursor.key.value === null) return;
    const { project, dataSet } = shown.value;
    void router.push({ path: `/projects/${project}/data/${dataSet.id}`, query: { entry: String(cursor.key.value) } });
  }

  useActions(() => [
    ...moves.map(([move, title, keys]) => ({
      id: `compared-${move}`,
      title,
      group,
      keys,
      keysOnly: true,
      run: () => view.cursor.move(move, hands.page()),
    })),
    { id: 'compared-open', title: 'Open the entry in Data', group, keys: ['enter'], run: open },
    { id: 'compared-fix', title: 'Fix the gold answer', group, keys: ['g'], run: open },
    { id: 'compared-search', title: 'Search the questions', group, keys: ['/', 'mod+f'], run: hands.focusSearch },
    { id: 'compare-start', title: 'Compare the models', group, run: () => void view.start() },
  ]);
  return { open, fix: open };
}
