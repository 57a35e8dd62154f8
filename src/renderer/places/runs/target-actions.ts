import { Archive, ArchiveRestore, PencilLine, Tag, Trash2 } from '@lucide/vue';
import type { Run } from '../../../shared/contract/runs.ts';
import type { Action } from '../../frame/actions/action.ts';
import { canRemove, nameRuns, removeRuns, setArchived } from './change-runs.ts';
import type { RunsDialog } from './runs-dialog.ts';

/** What can be done with some runs of the table together, or with one alone. */
export function targetActions(runs: readonly Run[], open: (dialog: RunsDialog) => void): readonly Action[] {
  const [one] = runs;
  if (!one) return [];
  const group = 'Runs';
  const archived = runs.every((run) => run.archived);
  const rename: Action = {
    id: 'rename-run',
    title: `Rename ${one.name}`,
    group,
    icon: PencilLine,
    keys: ['e'],
    run: () => open('rename'),
  };
  return [
    ...(runs.length === 1 ? [rename] : []),
    { id: 'tag-runs', title: `Tag ${nameRuns(runs)}`, group, icon: Tag, keys: ['l'], run: () => open('tag') },
    {
      id: 'archive-runs',
      title: `${archived ? 'Bring back' : 'Archive'} ${nameRuns(runs)}`,
      group,
      icon: archived ? ArchiveRestore : Archive,
      keys: ['delete'],
      run: () => void setArchived(runs, !archived),
    },
    {
      id: 'remove-runs',
      title: `Remove ${nameRuns(runs)}`,
      group,
      icon: Trash2,
      keys: ['shift+delete'],
      disabled: !canRemove(runs),
      run: () => removeRuns(runs),
    },
  ];
}
