import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { acceleratorOf, keysInWords } from '../../../src/main/menus/accelerator.ts';
import { applicationMenu, type MenuCommands } from '../../../src/main/menus/application-menu.ts';
import { contextMenu } from '../../../src/main/menus/context-menu.ts';

const done: string[] = [];
const commands: MenuCommands = {
  goTo: (path) => done.push(`go to ${path}`),
  importFile: () => done.push('import'),
  openDemo: () => done.push('demo'),
  showDataFolder: () => done.push('folder'),
  showLog: () => done.push('log'),
  run: (id) => done.push(`run ${id}`),
};

const actions = [
  { id: 'go-data', title: 'Go to Data', group: 'Go to', keys: 'g d', disabled: false },
  { id: 'theme-dark', title: 'Colours: Dark', group: 'Workbench', keys: null, disabled: false },
  { id: 'fix', title: 'Fix & go on', group: 'Data', keys: 'f', disabled: true },
  { id: 'find', title: 'Find', group: 'Data', keys: 'mod+f', disabled: false },
];

const menu = (platform: NodeJS.Platform = 'linux', packaged = true, offered = actions) =>
  applicationMenu({ platform, packaged, actions: offered, commands });
const labels = (items: readonly MenuItemConstructorOptions[]) => items.map(({ label, role }) => label ?? role);
const within = (items: readonly MenuItemConstructorOptions[], label: string) =>
  items.find((item) => item.label === label)!.submenu as MenuItemConstructorOptions[];
const click = (item: MenuItemConstructorOptions) => (item.click as () => void)();

describe('the menu bar', () => {
  it('has what every program has, and a menu for each group of actions of the view', () => {
    expect(labels(menu())).toEqual(['&File', 'editMenu', '&View', '&Go', 'Data', 'help']);
    expect(labels(menu('linux', true, []))).toEqual(['&File', 'editMenu', '&View', 'help']);
    expect(labels(menu('darwin'))).toEqual([
      'appMenu',
      '&File',
      'editMenu',
      '&View',
      '&Go',
      'Data',
      'windowMenu',
      'help',
    ]);
  });

  it('runs the actions of the window, whose keys the window takes itself', () => {
    done.length = 0;
    const [fix, find] = within(menu(), 'Data');
    expect(fix).toMatchObject({ label: 'Fix && go on    F', enabled: false });
    expect(fix).not.toHaveProperty('accelerator');
    expect(find).toMatchObject({ label: 'Find', accelerator: 'CmdOrCtrl+F', registerAccelerator: false });
    click(find!);
    click(within(menu(), '&Go')[0]!);
    expect(done).toEqual(['run find', 'run go-data']);
  });

  it('can begin a project and bring in a file wherever one is', () => {
    done.length = 0;
    for (const label of ['New project', 'Import a file …', 'Open the demo', 'All projects', 'Show the data folder'])
      click(within(menu(), '&File').find((item) => item.label === label)!);
    expect(done).toEqual(['go to /new', 'import', 'demo', 'go to /', 'folder']);
  });

  it('has developer tools only for who works on the program', () => {
    const roles = (packaged: boolean) => within(menu('linux', packaged), '&View').map(({ role }) => role);
    expect(roles(false)).toContain('toggleDevTools');
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(true)).not.toContain('reload');
  });
});

describe('keys in menus', () => {
  it.each([
    ['mod+k', 'CmdOrCtrl+K'],
    ['mod+shift+arrowup', 'CmdOrCtrl+Shift+Up'],
    ['alt+enter', 'Alt+Enter'],
    ['f5', 'F5'],
    ['mod++', 'CmdOrCtrl+Plus'],
  ])('%s stands beside its item as %s', (keys, accelerator) => expect(acceleratorOf(keys)).toBe(accelerator));

  it.each(['f', 'shift+z', 'g d', 'mod+k mod+s', '?', 'enter', 'space'])(
    '%s does not, as it would be taken from text fields or has two parts',
    (keys) => expect(acceleratorOf(keys)).toBeNull(),
  );

  it('are told in words there', () =>
    expect(['g d', 'shift+z', '?'].map(keysInWords)).toEqual(['G D', 'Shift+Z', '?']));
});

describe('the right button', () => {
  const editFlags = { canCopy: true, canPaste: true, canCut: false } as never;
  const offer = (isEditable: boolean, selectionText: string) => contextMenu({ isEditable, selectionText, editFlags });

  it('offers what text fields need, copying where text is selected, and else nothing', () => {
    expect(offer(true, '').map(({ role }) => role)).toEqual([
      'undo',
      'redo',
      undefined,
      'cut',
      'copy',
      'paste',
      'selectAll',
    ]);
    expect(offer(false, 'a span').map(({ role }) => role)).toEqual(['copy']);
    expect(offer(false, ' \n')).toEqual([]);
  });
});
