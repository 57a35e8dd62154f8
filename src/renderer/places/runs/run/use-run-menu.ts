import { Archive, ArchiveRestore, ClipboardCopy, FolderOpen, PencilLine, Tag, Trash2 } from '@lucide/vue';
import { computed, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import type { Run, RunDetail } from '../../../../shared/contract/runs.ts';
import { client } from '../../../client/client.ts';
import { failureOf } from '../../../client/failure-of.ts';
import { notify, notifyFailure } from '../../../design/notices.ts';
import type { Action } from '../../../frame/actions/action.ts';
import { useHost } from '../../../stores/host.ts';
import { canRemove, removeRuns, setArchived } from '../change-runs.ts';

interface Hands {
  readonly rename: () => void;
  readonly tag: () => void;
}

/** What else can be done with a run, beside what its state asks for. */
export function useRunMenu(
  run: ComputedRef<Run | null>,
  detail: () => RunDetail | undefined,
  hands: Hands,
): ComputedRef<readonly Action[]> {
  const host = useHost();
  const router = useRouter();
  const group = 'Run';

  async function attempt(make: () => Promise<unknown>, said?: string): Promise<void> {
    try {
      await make();
      if (said !== undefined) notify(said);
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }
  const show = (folder: string): Action => ({
    id: 'show-files',
    title: 'Show its files',
    group,
    icon: FolderOpen,
    run: () => void attempt(() => client.host.reveal({ path: folder })),
  });
  const copy = (folder: string): Action => ({
    id: 'copy-folder',
    title: 'Copy the path of its files',
    group,
    icon: ClipboardCopy,
    run: () => void attempt(() => navigator.clipboard.writeText(folder), 'The path is on the clipboard.'),
  });

  return computed(() => {
    const now = run.value;
    if (!now) return [];
    const folder = detail()?.outputFolder;
    return [
      { id: 'run-rename', title: 'Rename', group, icon: PencilLine, keys: ['e'], run: hands.rename },
      { id: 'run-tag', title: 'Tag', group, icon: Tag, keys: ['l'], run: hands.tag },
      ...(folder === undefined ? [] : [...(host.desktop ? [show(folder)] : []), copy(folder)]),
      {
        id: 'run-archive',
        title: now.archived ? 'Bring back' : 'Archive',
        group,
        icon: now.archived ? ArchiveRestore : Archive,
        keys: ['delete'],
        run: () => void setArchived([now], !now.archived),
      },
      {
        id: 'run-remove',
        title: 'Remove',
        group,
        icon: Trash2,
        keys: ['shift+delete'],
        disabled: !canRemove([now]),
        run: () => {
          removeRuns([now]);
          void router.push({ name: 'runs', params: { project: now.project } });
        },
      },
    ];
  });
}
