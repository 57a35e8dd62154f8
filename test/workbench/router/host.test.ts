import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';

describe('the settings', () => {
  it('have defaults, are changed one by one, and last', async () => {
    const folder = temporaryFolder();
    const workbench = await temporaryWorkbench(folder);
    const { host } = clientOf(workbench);
    const before = await host.settings();
    expect(before).toMatchObject({ theme: 'system', hubOffline: false, hubEndpoint: 'https://huggingface.co' });
    expect(before.who).not.toBe('');
    const after = await host.changeSettings({ theme: 'dark', who: 'Zoë 🦊' });
    expect(after).toEqual({ ...before, theme: 'dark', who: 'Zoë 🦊' });
    await workbench.close();
    expect(await clientOf(await temporaryWorkbench(folder)).host.settings()).toEqual(after);
  });

  it('are told to every window when they change', async () => {
    const { host, events } = clientOf(await temporaryWorkbench());
    const watch = await events.watch();
    const settings = await host.changeSettings({ theme: 'light' });
    expect((await watch.next()).value).toEqual({ type: 'settings', settings });
  });

  it('do not take an address that is none', async () => {
    const { host } = clientOf(await temporaryWorkbench());
    await expect(host.changeSettings({ hubEndpoint: 'the hub' })).rejects.toThrow();
    expect((await host.settings()).hubEndpoint).toBe('https://huggingface.co');
  });
});
