import { BrowserWindow, Menu, nativeTheme, screen } from 'electron';
import { contextMenu } from '../menus/context-menu.ts';
import { webPreferences } from './web-preferences.ts';
import { placeWindow, smallest, type WindowState } from './window-state.ts';

/** The ground of the view, so that nothing flashes before it is drawn: `--surface` of the tokens. */
const ground = { light: '#ffffff', dark: '#111418' } as const;

export interface WindowParts {
  readonly preload: string;
  readonly icon: string;
  readonly state: WindowState;
}

/** The window, shown once it has something to show. */
export function createWindow({ preload, icon, state }: WindowParts): BrowserWindow {
  const [first, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeWindow(state.bounds, [first!, ...others]),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Spanwright',
    icon,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: webPreferences(preload),
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('context-menu', (_event, params) => {
    const items = contextMenu(params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  return window;
}

/** What to remember of a window. */
export function stateOf(window: BrowserWindow): WindowState {
  const { pathname = null, search = '' } = URL.parse(window.webContents.getURL()) ?? {};
  return {
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    path: pathname?.startsWith('/') ? pathname + search : null,
  };
}
