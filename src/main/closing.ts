import type { App, BrowserWindow, Dialog, PowerMonitor } from 'electron';
import type { Workbench } from '../workbench/workbench.ts';
import { askBeforeClosing } from './training/ask-before-closing.ts';

export interface ClosingParts {
  readonly app: App;
  readonly dialog: Dialog;
  readonly powerMonitor: PowerMonitor;
  readonly window: BrowserWindow;
  readonly workbench: Workbench;
  /** Called while the window is still there. */
  readonly onClose: () => void;
}

/**
 * Ends the program when its window is closed: asks first while something trains, lets it write a checkpoint, and then
 * leaves. A system that shuts down is not asked.
 */
export class Closing {
  readonly #parts: ClosingParts;
  #state: 'open' | 'asking' | 'closing' | 'closed' = 'open';

  constructor(parts: ClosingParts) {
    this.#parts = parts;
    const { app, window, powerMonitor } = parts;
    const hold = (event: { preventDefault: () => void }) => {
      if (this.#state === 'closed') return;
      event.preventDefault();
      void this.#ask();
    };
    window.on('close', hold);
    app.on('before-quit', hold);
    // Electron's types do not know that this event can be held up.
    (powerMonitor as NodeJS.EventEmitter).on('shutdown', (event?: { preventDefault: () => void }) => {
      event?.preventDefault();
      void this.#close();
    });
    window.on('query-session-end', () => void this.#close());
  }

  /** Whether the window is gone for good. */
  get under(): boolean {
    return this.#state === 'closing' || this.#state === 'closed';
  }

  async #ask(): Promise<void> {
    if (this.#state !== 'open') return;
    this.#state = 'asking';
    const { workbench, window, dialog } = this.#parts;
    const answer = await askBeforeClosing(workbench, window, dialog).catch((error: unknown) => {
      console.error(error);
      return 'close' as const;
    });
    if (answer === 'close') await this.#close();
    // A system that shuts down does not wait for the answer.
    else if (!this.under) {
      this.#state = 'open';
      if (answer === 'keep-on') window.minimize();
    }
  }

  async #close(): Promise<void> {
    if (this.under) return;
    this.#state = 'closing';
    const { app, window, workbench, onClose } = this.#parts;
    try {
      onClose();
      window.hide();
      await workbench.close();
    } catch (error) {
      console.error(error);
    }
    this.#state = 'closed';
    window.destroy();
    app.quit();
  }
}
