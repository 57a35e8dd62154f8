import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { App, BrowserWindow, Dialog, FileFilter, Shell } from 'electron';
import type { OfferedAction } from '../shared/contract/host.ts';
import { Failure } from '../shared/failure.ts';
import { hostInfo } from '../workbench/hosts/host-info.ts';
import type { HostServices } from '../workbench/router/host-services.ts';

export interface DesktopParts {
  readonly app: Pick<App, 'getPath'>;
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly shell: Pick<Shell, 'showItemInFolder'>;
  readonly window: BrowserWindow;
  readonly dataFolder: string;
  /** Takes what can be done in the window now. */
  readonly onActions: (actions: readonly OfferedAction[]) => void;
}

/** What the desktop's host can do itself: show the system's dialogs and folders, and have menus. */
export function desktopHost({ app, dialog, shell, window, dataFolder, onActions }: DesktopParts): HostServices {
  return {
    info: () => Promise.resolve(hostInfo('desktop', dataFolder)),
    chooseFiles: async ({ title, filters, several }) => {
      const all: FileFilter = { name: 'All files', extensions: ['*'] };
      const chosen = await dialog.showOpenDialog(window, {
        title,
        filters: filters.length === 0 ? [] : [...filters, all],
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return chosen.canceled ? [] : chosen.filePaths;
    },
    chooseFolder: async ({ title }) => {
      const chosen = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] });
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseSavePath: async ({ title, name }) => {
      const defaultPath = join(app.getPath('documents'), basename(name));
      const chosen = await dialog.showSaveDialog(window, { title, defaultPath });
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    reveal: ({ path }) => {
      if (!existsSync(path)) return Promise.reject(notThere(path));
      shell.showItemInFolder(path);
      return Promise.resolve();
    },
    offerActions: (actions) => {
      onActions(actions);
      return Promise.resolve();
    },
  };
}

function notThere(path: string): Failure {
  return new Failure({
    code: 'not-there',
    message: `${path} is no longer there.`,
    mend: 'Look whether it was moved or renamed.',
  });
}
