import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { desktopHost, type DesktopParts } from '../../src/main/desktop-host.ts';
import { temporaryFolder } from '../workbench/temporary-store.ts';
import { app, BrowserWindow, dialog, shell } from './electron-stand-in.ts';

const filters = [{ name: 'Data sets', extensions: ['json', 'csv'] }];
let offered: unknown[] = [];
const window = new BrowserWindow({}) as unknown as DesktopParts['window'];
const host = desktopHost({
  app,
  dialog,
  shell,
  window,
  dataFolder: '/data',
  onActions: (actions: readonly unknown[]) => (offered = [...actions]),
} as unknown as DesktopParts);

beforeEach(() => {
  dialog.answers = { open: [], save: '', message: 0 };
  dialog.asked = [];
  shell.shown = [];
});

describe("the desktop's dialogs", () => {
  it('give the file, the folder or the place that was chosen', async () => {
    dialog.answers.open = ['/home/me/train.json'];
    expect(await host.chooseFiles({ title: 'Import', filters })).toEqual(['/home/me/train.json']);
    expect(dialog.asked[0]).toEqual({
      title: 'Import',
      properties: ['openFile'],
      filters: [...filters, { name: 'All files', extensions: ['*'] }],
    });
    expect(await host.chooseFolder({ title: 'Add' })).toBe('/home/me/train.json');
    dialog.answers.save = '/home/me/out.csv';
    expect(await host.chooseSavePath({ title: 'Save', name: '../../etc/out.csv' })).toBe('/home/me/out.csv');
    expect(dialog.asked[2]).toEqual({ title: 'Save', defaultPath: join('/home/me/Documents', 'out.csv') });
  });

  it('let several files be chosen where several are of use', async () => {
    dialog.answers.open = ['/home/me/a.pdf', '/home/me/b.docx'];
    expect(await host.chooseFiles({ title: 'Add', filters, several: true })).toEqual(dialog.answers.open);
    expect(dialog.asked[0]).toMatchObject({ properties: ['openFile', 'multiSelections'] });
  });

  it('give nothing where the person thought better of it', async () => {
    expect(await host.chooseFiles({ title: '', filters: [] })).toEqual([]);
    expect(await host.chooseFolder({ title: '' })).toBeNull();
    expect(await host.chooseSavePath({ title: '', name: 'a' })).toBeNull();
  });
});

it('shows what is there in its folder', async () => {
  const path = temporaryFolder();
  await host.reveal({ path });
  expect(shell.shown).toEqual([path]);
  await expect(host.reveal({ path: join(path, 'gone') })).rejects.toThrow('gone is no longer there.');
});

it('hands what can be done to the menus', async () => {
  const actions = [{ id: 'fix', title: 'Fix', group: 'Data', keys: 'f', disabled: false }];
  await host.offerActions(actions);
  expect(offered).toEqual(actions);
});
