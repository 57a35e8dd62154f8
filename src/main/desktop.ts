import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { dataFileKinds } from '../shared/data-file-kinds.ts';
import type { OfferedAction } from '../shared/contract/host.ts';
import { firstPath } from '../workbench/projects/first-path.ts';
import { openDemo } from '../workbench/projects/open-demo.ts';
import { readSettings } from '../workbench/settings/settings.ts';
import { openWorkbench, type Workbench } from '../workbench/workbench.ts';
import { Closing } from './closing.ts';
import { desktopHost } from './desktop-host.ts';
import { restrictSession } from './guards/restrict-session.ts';
import { applicationMenu, type MenuCommands } from './menus/application-menu.ts';
import { showTraining } from './training/show-training.ts';
import { utilityProcessHost } from './utility-process-host.ts';
import { serveAppScheme, windowOrigin } from './window/app-scheme.ts';
import { createWindow, stateOf } from './window/create-window.ts';
import { serveWindow } from './window/serve-window.ts';
import { stayAfterCrashes } from './window/stay-after-crashes.ts';
import { readWindowState, writeWindowState } from './window/window-state.ts';

export interface DesktopOptions {
  readonly dataFolder: string;
  readonly logFile: string;
  readonly rendererFolder: string;
  readonly preload: string;
  readonly icon: string;
  /** The script of the processes that jobs run in. */
  readonly worker: string;
  /** What ships with the program, where that is not beside it. */
  readonly resourcesFolder?: string;
}

/** The program, with its window open. */
export interface Desktop {
  /** Brings the window to the front, and a file into the project that is open. */
  readonly comeForward: (file: string | null) => void;
}

/** Opens the workbench and its window. Throws a `Failure` where the data folder cannot be used. */
export async function openDesktop(options: DesktopOptions): Promise<Desktop> {
  const { dataFolder, logFile, worker, resourcesFolder } = options;
  const workbench = await openWorkbench({
    dataFolder,
    jobHost: utilityProcessHost(utilityProcess.fork.bind(utilityProcess), worker),
    ...(resourcesFolder !== undefined && { resourcesFolder }),
  });
  const { events } = workbench;
  const stateFile = join(dataFolder, 'window', 'window-state.json');
  const state = readWindowState(stateFile);
  followTheme(workbench);
  restrictSession(session.defaultSession);
  serveAppScheme(protocol, options.rendererFolder);

  const window = createWindow({ ...options, state });
  const commands: MenuCommands = {
    goTo: (path) => events.ask({ what: 'go-to', path }),
    importFile: () => void chooseDataFile(window).then((path) => path && events.ask({ what: 'open-file', path })),
    openDemo: () => void openDemo(workbench).then((demo) => events.ask({ what: 'go-to', path: `/projects/${demo}` })),
    showDataFolder: () => void shell.openPath(dataFolder),
    showLog: () => shell.showItemInFolder(logFile),
    run: (command) => events.ask({ what: 'command', command }),
  };
  const showMenu = (actions: readonly OfferedAction[]) => {
    const items = applicationMenu({ platform: process.platform, packaged: app.isPackaged, actions, commands });
    Menu.setApplicationMenu(Menu.buildFromTemplate(items));
  };
  showMenu([]);
  const host = desktopHost({ app, dialog, shell, window, dataFolder, onActions: showMenu });
  serveWindow(ipcMain, window.webContents, { workbench, host });
  stayAfterCrashes(window, dialog);
  const showRun = (path: string) => {
    bringForward(window);
    events.ask({ what: 'go-to', path });
  };
  const notify = (what: Electron.NotificationConstructorOptions) => new Notification(what);
  void showTraining(workbench, { window, powerSaveBlocker, notify, showRun });
  const remember = () => writeWindowState(stateFile, stateOf(window));
  const closing = new Closing({ app, dialog, powerMonitor, window, workbench, onClose: remember });

  const first = await firstPath(workbench);
  await window.loadURL(windowOrigin + (first === '/' ? (state.path ?? first) : first));
  return {
    comeForward: (file) => {
      // Whoever starts it again while it ends wants it back.
      if (closing.under) app.relaunch();
      else bringForward(window);
      if (file !== null) events.ask({ what: 'open-file', path: file });
    },
  };
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The frame, the menus and the dialogs are as light or dark as the page, which follows the system unless told otherwise. */
function followTheme({ store, events }: Workbench): void {
  nativeTheme.themeSource = readSettings(store).theme;
  const watching = events.watch();
  void (async () => {
    for await (const event of watching) if (event.type === 'settings') nativeTheme.themeSource = event.settings.theme;
  })();
}

async function chooseDataFile(window: BrowserWindow): Promise<string | null> {
  const filters = dataFileKinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { filters, properties: ['openFile'] });
  return canceled ? null : (filePaths[0] ?? null);
}
