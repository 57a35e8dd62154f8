import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewRequest } from '../../src/shared/contract/events.ts';
import type { contract } from '../../src/shared/contract/contract.ts';
import { temporaryFolder } from '../workbench/temporary-store.ts';

/** The program as Electron starts it, with a stand-in of its own. */
async function start(dataFolder: string, { words = [] as string[], first = true } = {}) {
  vi.resetModules();
  const electron = await import('./electron-stand-in.ts');
  vi.doMock('electron', () => electron);
  electron.app.hasLock = first;
  const argv = process.argv;
  process.argv = ['electron', '.', '--data-folder', dataFolder, ...words];
  await import('../../src/main/main.ts');
  process.argv = argv;
  await import('../../src/preload/preload.ts');
  return electron;
}

type StandIn = Awaited<ReturnType<typeof start>>;
let running: StandIn | null = null;

async function startReady(dataFolder: string, options?: Parameters<typeof start>[1]) {
  running = await start(dataFolder, options);
  const { app, openWindows, mainWorld } = running;
  app.becomeReady();
  await expect.poll(() => openWindows[0]?.visible).toBe(true);
  const [{ createORPCClient }, { bridgeTransport }] = await Promise.all([
    import('@orpc/client'),
    import('../../src/renderer/client/transport.ts'),
  ]);
  const client: ContractRouterClient<typeof contract> = createORPCClient(
    bridgeTransport(mainWorld.spanwright as never).link,
  );
  const asked: ViewRequest[] = [];
  void (async () => {
    for await (const event of await client.events.watch()) if (event.type === 'ask-view') asked.push(event.ask);
  })().catch(() => undefined);
  return { ...running, window: openWindows[0]!, client, asked };
}

let dataFolder: string;
beforeEach(() => {
  dataFolder = join(temporaryFolder(), 'data');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  running?.openWindows[0]?.close();
  if (running) await expect.poll(() => running?.app.exited).not.toBeNull();
  running = null;
  vi.restoreAllMocks();
});

describe('the first start', () => {
  it('opens the demo, in a window of its own scheme', async () => {
    const { window, client, app, protocol } = await startReady(dataFolder);
    const [demo] = await client.projects.list();
    expect(demo).toMatchObject({ demo: true, dataSets: 1 });
    expect(window.webContents.url).toBe(`app://spanwright/projects/${demo!.id}`);
    expect(protocol.handlers.has('app')).toBe(true);
    expect(protocol.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    expect(app.paths.userData).toBe(join(dataFolder, 'window'));
  });

  it('brings in the file that it was started with, once the view is there', async () => {
    const file = join(temporaryFolder(), 'train.json');
    writeFileSync(file, '{"data":[]}');
    const { asked } = await startReady(dataFolder, { words: [file] });
    await expect.poll(() => asked).toEqual([{ what: 'open-file', path: file }]);
  });
});

describe('the next start', () => {
  it('opens the window as it was left, with what it showed', async () => {
    const { window } = await startReady(dataFolder);
    window.maximized = true;
    window.webContents.url = 'app://spanwright/models?from=hub';
    window.close();
    await expect.poll(() => running!.app.exited).toBe(0);
    expect(JSON.parse(readFileSync(join(dataFolder, 'window', 'window-state.json'), 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 1300, height: 700 },
      maximized: true,
      path: '/models?from=hub',
    });
    const next = await startReady(dataFolder);
    expect(next.window.options).toMatchObject({ x: 10, y: 20, width: 1300, height: 700 });
    expect(next.window.maximized).toBe(true);
    expect(next.window.webContents.url).toBe('app://spanwright/models?from=hub');
  });
});

describe('a second instance', () => {
  it('hands its file to the first, which comes forward, and ends', async () => {
    const file = join(temporaryFolder(), 'dev.json');
    writeFileSync(file, '{"data":[]}');
    const second = await start(dataFolder, { words: [file], first: false });
    expect(second.app.exited).toBe(0);
    expect(second.app.handed).toEqual({ file });

    const { app, window, asked } = await startReady(dataFolder);
    window.minimized = true;
    app.emit('second-instance', {}, [], '/', { file });
    await expect.poll(() => asked).toEqual([{ what: 'open-file', path: file }]);
    expect([window.minimized, window.focused]).toEqual([false, true]);
    app.emit('second-instance', {}, [], '/', 'nonsense');
    expect(asked).toHaveLength(1);
  });

  it('starts the program again where the first is about to end', async () => {
    const { app, window } = await startReady(dataFolder);
    window.close();
    await expect.poll(() => window.visible).toBe(false);
    app.emit('second-instance', {}, [], '/', { file: null });
    expect(app.relaunched).toBe(true);
  });
});

it('a file that the system opens with it is brought in', async () => {
  const { app, asked } = await startReady(dataFolder);
  const preventDefault = vi.fn();
  app.emit('open-file', { preventDefault }, '/home/me/train.squad');
  await expect.poll(() => asked).toEqual([{ what: 'open-file', path: '/home/me/train.squad' }]);
  expect(preventDefault).toHaveBeenCalledOnce();
});

describe('the menus', () => {
  it('show what can be done in the window, and do it', async () => {
    const { client, Menu, asked, dialog, shell } = await startReady(dataFolder);
    await client.host.offerActions([{ id: 'fix', title: 'Fix', group: 'Data', keys: 'f', disabled: false }]);
    const item = (menu: string, label: string) => {
      const found = Menu.application.find((each) => each.label === menu || each.role === menu)!;
      const items = found.submenu as { label?: string; click: () => void }[];
      return items.find((each) => each.label?.startsWith(label))!;
    };
    item('Data', 'Fix').click();
    item('&File', 'New project').click();
    item('&File', 'Import').click();
    expect(asked).toHaveLength(0);
    dialog.answers.open = ['/home/me/train.json'];
    item('&File', 'Import').click();
    item('&View', 'Search').click();
    item('&File', 'Open the demo').click();
    item('&File', 'Show the data folder').click();
    item('help', 'Show the log').click();
    const [demo] = await client.projects.list();
    await expect
      .poll(() => asked)
      .toEqual([
        { what: 'command', command: 'fix' },
        { what: 'go-to', path: '/new' },
        { what: 'command', command: 'palette' },
        { what: 'open-file', path: '/home/me/train.json' },
        { what: 'go-to', path: `/projects/${demo!.id}` },
      ]);
    expect(shell.shown).toEqual([dataFolder, join(dataFolder, 'logs', 'spanwright.log')]);
  });
});

it('is as light or dark as its settings say, and the system else', async () => {
  const { client, nativeTheme } = await startReady(dataFolder);
  expect(nativeTheme.themeSource).toBe('system');
  await client.host.changeSettings({ theme: 'dark' });
  await expect.poll(() => nativeTheme.themeSource).toBe('dark');
});

describe('a page that crashes', () => {
  it('is shown again, and asked about where that does not help', async () => {
    const { window, dialog } = await startReady(dataFolder);
    const crash = () => window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    crash();
    expect(window.reloads).toBe(1);
    crash();
    await expect
      .poll(() => dialog.asked.map(({ message }) => message))
      .toEqual(['The window stopped working twice in a row.']);
    await expect.poll(() => window.reloads).toBe(2);
  });
});

it('says so where its data folder cannot be used, and keeps why in its log', async () => {
  mkdirSync(join(dataFolder, 'runs'), { recursive: true });
  writeFileSync(join(dataFolder, 'spanwright.sqlite'), 'this is no database, whatever its name may say'.repeat(50));
  const electron = await start(dataFolder);
  electron.app.becomeReady();
  await expect.poll(() => electron.app.exited).toBe(1);
  expect(electron.dialog.errors[0]![0]).toBe('Spanwright cannot be opened');
  expect(readFileSync(join(dataFolder, 'logs', 'spanwright.log'), 'utf8')).toContain('error');
});
