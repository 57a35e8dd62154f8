import type { BrowserWindow, Dialog } from 'electron';
import type { Workbench } from '../../workbench/workbench.ts';

export type Answer = 'close' | 'keep-on' | 'cancel';

/** In the order of the buttons. */
const answers: readonly Answer[] = ['close', 'keep-on', 'cancel'];

/** Asks what is to become of what trains. Nothing does: the answer is to close. */
export async function askBeforeClosing(
  { store, supervisor }: Workbench,
  window: BrowserWindow,
  dialog: Pick<Dialog, 'showMessageBox'>,
): Promise<Answer> {
  supervisor.flush();
  const [run] = store.runs.inStates('running', 'stopping');
  if (run === undefined) return 'close';
  const far = run.steps === null ? '' : ` (step ${run.step} of ${run.steps})`;
  const waiting = store.runs.inStates('queued').length;
  const queue = waiting === 0 ? '' : ' What waits in the queue starts when Spanwright is opened again.';
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `“${run.name}” is training${far}.`,
    detail: `Pausing writes a checkpoint, from which Resume goes on as if nothing had been.${queue}`,
    buttons: ['Pause and close', 'Keep training, minimise', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return answers[response] ?? 'cancel';
}
