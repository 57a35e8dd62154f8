import type { BrowserWindow, Dialog } from 'electron';

/** A page that crashes again so soon would go on doing so. */
const soonMs = 10_000;

/** Shows the page anew when its process is gone, as the workbench goes on; asks where that does not help. */
export function stayAfterCrashes(window: BrowserWindow, dialog: Pick<Dialog, 'showMessageBox'>): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    console.error(`The window's page is gone: ${reason} (${exitCode}).`);
    const soon = performance.now() - last < soonMs;
    last = performance.now();
    if (!soon) {
      window.reload();
      return;
    }
    void dialog
      .showMessageBox(window, {
        type: 'error',
        message: 'The window stopped working twice in a row.',
        detail: 'What trains goes on, and nothing is lost.',
        buttons: ['Show it again', 'Close'],
        cancelId: 1,
        noLink: true,
      })
      .then(({ response }) => (response === 0 ? window.reload() : window.close()));
  });
}
