import { useActions } from '../../frame/actions/registry.ts';
import type { Move } from '../data/table/move-cursor.ts';
import type { Improving } from './improve/use-improving.ts';
import type { Compare } from './use-compare.ts';
import { journalActions } from '../data/journal-actions.ts';

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

/** What can be done in the view, by its keys and in the palette. */
export function useCompareActions(view: Compare, improving: Improving, hands: Hands): void {
  const group = 'Compare';
  const { journal } = improving;

  useActions(() => [
    ...moves.map(([move, title, keys]) => ({
      id: `compared-${move}`,
      title,
      group,
      keys,
      keysOnly: true,
      run: () => view.cursor.move(move, hands.page()),
    })),
    { id: 'compared-open', title: 'Open the entry in Data', group, keys: ['enter'], run: () => improving.open() },
    { id: 'compared-fix', title: 'Fix the gold answer', group, keys: ['g'], run: () => improving.open('answer') },
    {
      id: 'compared-similar',
      title: 'Add a similar question',
      group,
      keys: ['s'],
      run: () => improving.open('similar'),
    },
    {
      id: 'compared-accept',
      title: 'The tuned answer is right',
      group,
      keys: ['a'],
      run: () => improving.accept('tuned'),
    },
    {
      id: 'compared-accept-base',
      title: 'The base answer is right',
      group,
      keys: ['shift+a'],
      run: () => improving.accept('base'),
    },
    { id: 'compared-review', title: 'Mark the entry as reviewed', group, keys: ['r'], run: improving.review },
    ...journalActions(journal, group),
    { id: 'compared-search', title: 'Search the questions', group, keys: ['/', 'mod+f'], run: hands.focusSearch },
    { id: 'compare-start', title: 'Compare the models', group, run: () => void view.start() },
  ]);
}
