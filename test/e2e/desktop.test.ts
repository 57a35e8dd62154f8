import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { MessageBoxOptions } from 'electron';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasDisplay } from '../../scripts/start/display.ts';
import { findElectron } from '../../scripts/start/electron-binary.ts';
import { describeWhere } from './describe-where.ts';

const root = join(import.meta.dirname, '..', '..');
const electron = findElectron(dirname(createRequire(import.meta.url).resolve('electron/package.json')));
/** How long training may take to get anywhere on a slow and busy machine, in ms. */
const patience = 120_000;

describeWhere(missing(), 'the desktop program itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  let program: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    program = await launch(folder);
    page = await program.firstWindow();
  });
  afterAll(async () => {
    await program.close();
    rmSync(folder, { recursive: true });
  });
  const button = (name: RegExp) => page.getByRole('button', { name });

  it('opens in the demo, from its own scheme', async () => {
    await button(/^Ward handover/).waitFor();
    await page.getByText('9,400 entries', { exact: true }).waitFor();
    expect(new URL(page.url()).protocol).toBe('app:');
  });

  it('gives the page nothing of Node or Electron', async () => {
    expect(await page.evaluate(() => ['require', 'process', 'Buffer'].filter((name) => name in globalThis))).toEqual(
      [],
    );
  });

  it('trains in a process of its own, with its progress in the taskbar', async () => {
    await page.getByRole('link', { name: 'Train', exact: true }).click();
    await button(/^Start/).click();
    const loss = page.getByRole('figure', { name: 'Loss' }).getByRole('img', { name: /train: from/ });
    await loss.waitFor({ timeout: patience });
    const services = await program.evaluate(({ app }) => app.getAppMetrics().map(({ type }) => type));
    expect(services).toContain('Utility');
  });

  it('asks before it is closed while it trains, and stays where one wants it to', async () => {
    const asked = await program.evaluate(async ({ BrowserWindow, dialog }) => {
      const asking = new Promise<MessageBoxOptions>((resolve) => {
        dialog.showMessageBox = (_window: unknown, options?: MessageBoxOptions) => {
          resolve(options!);
          return Promise.resolve({ response: options!.cancelId ?? 0, checkboxChecked: false });
        };
      });
      BrowserWindow.getAllWindows()[0]!.close();
      return asking;
    });
    expect(asked.message).toMatch(/train/i);
    await button(/^Pause/).click();
    await page.getByText(/^Paused at step/).waitFor({ timeout: patience });
  });

  it('has the paused run at the next start', async () => {
    await program.close();
    program = await launch(folder);
    page = await program.firstWindow();
    await page.getByRole('link', { name: 'Runs', exact: true }).click();
    await button(/^Resume/)
      .first()
      .waitFor();
  });
});

function launch(dataFolder: string): Promise<ElectronApplication> {
  // Chromium's sandbox does not run as root.
  const isRoot = process.getuid?.() === 0;
  return _electron.launch({
    executablePath: electron!,
    args: [...(isRoot ? ['--no-sandbox'] : []), root, '--data-folder', dataFolder],
  });
}

function missing(): string | null {
  if (!electron) return 'Electron’s program is not on this machine: "npm start" fetches it where it can be had.';
  return hasDisplay() ? null : 'There is no display here to open a window on.';
}
