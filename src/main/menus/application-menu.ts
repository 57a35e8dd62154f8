import type { MenuItemConstructorOptions } from 'electron';
import type { OfferedAction } from '../../shared/contract/host.ts';
import { acceleratorOf, keysInWords } from './accelerator.ts';

/** What the menus do that is not an action of the window. */
export interface MenuCommands {
  readonly goTo: (path: string) => void;
  readonly importFile: () => void;
  readonly openDemo: () => void;
  readonly showDataFolder: () => void;
  readonly showLog: () => void;
  /** Has the window run one of its actions. */
  readonly run: (action: OfferedAction['id']) => void;
}

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  /** The developer tools are for who works on the program. */
  readonly packaged: boolean;
  /** What can be done in the window now. */
  readonly actions: readonly OfferedAction[];
  readonly commands: MenuCommands;
}

type Items = MenuItemConstructorOptions[];

const rule: MenuItemConstructorOptions = { type: 'separator' };

/** Groups of actions that stand in a menu that every program has; the others have one of their own. */
const homes = { Projects: 'File', Workbench: 'View', 'Go to': 'Go' } as const;

/** The menu bar: what every program has, and all that can be done in the window now. */
export function applicationMenu({ platform, packaged, actions, commands }: MenuParts): Items {
  const mac = platform === 'darwin';
  const groups = Map.groupBy(actions, ({ group }) => group);
  const itemsOf = (group: string): Items => (groups.get(group) ?? []).map((action) => actionItem(action, commands));
  const own = [...groups.keys()].filter((group) => !(group in homes));
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: fileMenu(itemsOf('Projects'), commands, mac) },
    { role: 'editMenu' },
    { label: '&View', submenu: viewMenu(itemsOf('Workbench'), commands, packaged) },
    ...withItems('&Go', itemsOf('Go to')),
    ...own.flatMap((group) => withItems(escapeLabel(group), itemsOf(group))),
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', submenu: helpMenu(commands, mac) },
  ];
}

function fileMenu(projects: Items, commands: MenuCommands, mac: boolean): Items {
  return [
    { label: 'New project', accelerator: 'CmdOrCtrl+N', click: () => commands.goTo('/new') },
    { label: 'Import a file …', accelerator: 'CmdOrCtrl+O', click: () => commands.importFile() },
    { label: 'Open the demo', click: () => commands.openDemo() },
    { label: 'All projects', click: () => commands.goTo('/') },
    ...(projects.length > 0 ? [{ label: 'Projects', submenu: projects }] : []),
    rule,
    { label: 'Show the data folder', click: () => commands.showDataFolder() },
    rule,
    mac ? { role: 'close' } : { role: 'quit' },
  ];
}

function viewMenu(workbench: Items, commands: MenuCommands, packaged: boolean): Items {
  return [
    {
      label: 'Search or run anything',
      accelerator: 'CmdOrCtrl+K',
      registerAccelerator: false,
      click: () => commands.run('palette'),
    },
    ...workbench,
    rule,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    rule,
    { role: 'togglefullscreen' },
    ...(packaged ? [] : ([rule, { role: 'reload' }, { role: 'toggleDevTools' }] as const)),
  ];
}

function helpMenu(commands: MenuCommands, mac: boolean): Items {
  return [
    { label: 'Show the log', click: () => commands.showLog() },
    ...(mac ? [] : [rule, { role: 'about' } as const]),
  ];
}

function withItems(label: string, submenu: Items): Items {
  return submenu.length > 0 ? [{ label, submenu }] : [];
}

function actionItem(action: OfferedAction, commands: MenuCommands): MenuItemConstructorOptions {
  const accelerator = action.keys === null ? null : acceleratorOf(action.keys);
  const behind = action.keys !== null && accelerator === null ? `    ${keysInWords(action.keys)}` : '';
  return {
    label: escapeLabel(action.title) + behind,
    enabled: !action.disabled,
    click: () => commands.run(action.id),
    // The window takes its keys itself.
    ...(accelerator !== null && { accelerator, registerAccelerator: false }),
  };
}

/** An ampersand alone would mark a letter. */
function escapeLabel(text: string): string {
  return text.replaceAll('&', '&&');
}
