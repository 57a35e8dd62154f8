import type { BrowserWindow, Notification, NotificationConstructorOptions, PowerSaveBlocker } from 'electron';
import type { Workbench } from '../../workbench/workbench.ts';
import { endOfRun } from './end-of-run.ts';
import { followRuns, type Training } from './follow-runs.ts';

export interface TrainingParts {
  readonly window: BrowserWindow;
  readonly powerSaveBlocker: PowerSaveBlocker;
  /** Shows a notification; called only where the system has them. */
  readonly notify: (options: NotificationConstructorOptions) => Notification;
  readonly showRun: (path: string) => void;
}

/** While something trains: a bar in the taskbar or dock, a machine that stays awake, and word when it ends. */
export function showTraining(workbench: Workbench, parts: TrainingParts): Promise<void> {
  const { window, notify, showRun } = parts;
  const awake = keepAwake(parts.powerSaveBlocker);
  // A notification that nobody holds on to is collected, and its click with it.
  const shown = new Set<Notification>();
  return followRuns(workbench, {
    onTraining: (training) => {
      awake(training !== null);
      if (!window.isDestroyed()) showProgress(window, training);
    },
    onEnd: (run) => {
      if (window.isDestroyed() || window.isFocused()) return;
      window.flashFrame(true);
      const notification = notify(endOfRun(run));
      shown.add(notification);
      notification.on('click', () => showRun(`/projects/${run.project}/runs/${run.id}`));
      notification.on('close', () => shown.delete(notification));
      notification.show();
    },
  });
}

/** Electron takes any number above 1 for a bar that has no end yet, and one below 0 for none. */
function showProgress(window: BrowserWindow, training: Training | null): void {
  if (training === null) window.setProgressBar(-1);
  else if (training.share === null) window.setProgressBar(2, { mode: 'indeterminate' });
  else window.setProgressBar(training.share, { mode: training.run.state === 'stopping' ? 'paused' : 'normal' });
}

function keepAwake(blocker: PowerSaveBlocker): (awake: boolean) => void {
  let id: number | null = null;
  return (awake) => {
    if (awake) id ??= blocker.start('prevent-app-suspension');
    else if (id !== null) {
      blocker.stop(id);
      id = null;
    }
  };
}
