import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { IpcMain, WebContents } from 'electron';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { desktopHost } from '../../../src/main/desktop-host.ts';
import { serveWindow } from '../../../src/main/window/serve-window.ts';
import { bridgeTransport } from '../../../src/renderer/client/transport.ts';
import type { DesktopBridge } from '../../../src/shared/bridge.ts';
import type { contract } from '../../../src/shared/contract/contract.ts';
import { temporaryFolder } from '../../workbench/temporary-store.ts';
import { temporaryWorkbench } from '../../workbench/temporary-workbench.ts';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  ipcRenderer,
  mainWorld,
  shell,
  WebFrameMain,
} from '../electron-stand-in.ts';

vi.mock('electron', () => import('../electron-stand-in.ts'));

/** A window whose page talks to a real workbench through the real preload script. */
async function openWindow() {
  for (const emitter of [ipcMain, ipcRenderer]) emitter.removeAllListeners();
  await import('../../../src/preload/preload.ts');
  const workbench = await temporaryWorkbench(temporaryFolder());
  const window = new BrowserWindow({});
  onTestFinished(() => window.destroy());
  const host = desktopHost({
    app,
    dialog,
    shell,
    window,
    dataFolder: workbench.dataFolder,
    onActions: () => undefined,
  } as never);
  serveWindow(ipcMain as unknown as IpcMain, window.webContents as unknown as WebContents, { workbench, host });
  /** What a page does when it is loaded. */
  const loadPage = (): ContractRouterClient<typeof contract> =>
    createORPCClient(bridgeTransport(mainWorld.spanwright as DesktopBridge).link);
  return { workbench, window, loadPage };
}

describe('the page of the window', () => {
  it('has its calls answered, with the contract checked', async () => {
    const { workbench, loadPage } = await openWindow();
    const client = loadPage();
    expect(await client.host.info()).toMatchObject({ kind: 'desktop', dataFolder: workbench.dataFolder });
    const project = await client.projects.create({ name: ' Pumpen 🦊 ' });
    expect(project).toMatchObject({ name: 'Pumpen 🦊' });
    expect(project.createdAt).toBeInstanceOf(Date);
    await expect(client.projects.create({ name: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(client.host.reveal({ path: '/nowhere' })).rejects.toMatchObject({ data: { code: 'not-there' } });
  });

  it('hears of what happens, until it is left', async () => {
    const { workbench, window, loadPage } = await openWindow();
    const client = loadPage();
    const events = await client.events.watch();
    const { id } = await client.projects.create({ name: 'one' });
    expect((await events.next()).value).toEqual({ type: 'project', project: id });
    expect(workbench.events.watchers).toBe(1);
    window.reload();
    await expect.poll(() => workbench.events.watchers).toBe(0);
    const again = await loadPage().events.watch();
    workbench.events.ask({ what: 'go-to', path: '/models' });
    expect((await again.next()).value).toMatchObject({ type: 'ask-view' });
  });

  it('is let go of when the window is gone, and its later answers go nowhere', async () => {
    const { workbench, window, loadPage } = await openWindow();
    const client = loadPage();
    await client.events.watch();
    void client.projects.openDemo().catch(() => undefined);
    await expect.poll(() => workbench.store.projects.demo()).not.toBeNull();
    window.destroy();
    await expect.poll(() => workbench.events.watchers).toBe(0);
    const { id } = workbench.store.projects.demo()!;
    await expect.poll(() => workbench.store.dataSets.list(id).length).toBe(1);
    expect(ipcMain.listenerCount('rpc')).toBe(0);
  });
});

describe('what is no call', () => {
  it.each([
    ['a frame', () => Object.assign(new WebFrameMain(), { parent: new WebFrameMain() })],
    ['a page of elsewhere', () => Object.assign(new WebFrameMain(), { origin: 'https://example.org' })],
    ['a frame that is gone', () => null],
  ])('is not answered: from %s', async (_what, frame) => {
    const { workbench, loadPage } = await openWindow();
    ipcRenderer.frame = frame();
    onTestFinished(() => void (ipcRenderer.frame = undefined));
    void loadPage()
      .projects.create({ name: 'theirs' })
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(workbench.store.projects.list()).toEqual([]);
  });

  it.each([
    [undefined],
    [null],
    [7],
    [{ i: '1' }],
    [['a']],
    [new Date()],
    ['{'],
    ['null'],
    ['{"i":"1"}'],
    [new Uint8Array([255])],
  ])('does no harm: %j', async (data) => {
    const { loadPage } = await openWindow();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    ipcRenderer.send('rpc', data);
    expect(await loadPage().projects.list()).toEqual([]);
  });
});
