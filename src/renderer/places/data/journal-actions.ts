import type { Action } from '../../frame/actions/action.ts';
import type { useJournal } from './use-journal.ts';

/** Taking back, and doing again, what was changed in a data set. */
export function journalActions(journal: ReturnType<typeof useJournal>, group: string): readonly Action[] {
  return [
    { id: 'undo', title: 'Undo', group, keys: ['z', 'mod+z'], run: () => void journal.undo() },
    { id: 'redo', title: 'Redo', group, keys: ['shift+z', 'mod+shift+z', 'mod+y'], run: () => void journal.redo() },
  ];
}
