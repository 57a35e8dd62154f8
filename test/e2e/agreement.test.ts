import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { childProcessHost } from '../../src/workbench/jobs/child-process-host.ts';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { clientOf } from '../workbench/router/client.ts';
import { finished } from '../workbench/router/finished.ts';
import { startChromium } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openWindow, type OpenWindow } from './open-window.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';

const context = 'The mechanical seal holds 16 bar at 20 °C; the drive end has a bearing of type 3306.';
const questions = ['What pressure?', 'What temperature?', 'Which bearing?', 'Who built it?'];

describeInBrowser('two annotators', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  let browser: Browser;
  let served: ServedWorkbench;
  let window: OpenWindow;
  let page: Page;

  const fileOf = (name: string, answers: readonly (string | null)[]) => {
    const path = join(folder, name);
    const entries = answers.map((answer, index) => ({
      id: String(index),
      title: 'Pump',
      context,
      question: questions[index],
      answers:
        answer === null ? { text: [], answer_start: [] } : { text: [answer], answer_start: [context.indexOf(answer)] },
    }));
    writeFileSync(path, JSON.stringify({ data: entries }));
    return path;
  };

  beforeAll(async () => {
    const dataFolder = join(folder, 'workbench');
    const workbench = await openWorkbench({ dataFolder, jobHost: childProcessHost() });
    const client = clientOf(workbench);
    const { id: project } = await client.projects.create({ name: 'Pumps' });
    const path = fileOf('Ada.json', ['16 bar', '20 °C', '3306', null]);
    const { result } = await finished(client.dataSets.import({ project, path, name: 'Pumps', split: null }));
    await workbench.close();
    browser = await startChromium();
    served = await serveWorkbench(dataFolder);
    window = await openWindow(browser, served.link);
    page = window.page;
    await page.goto(new URL(`/projects/${project}/data/${result.id}`, page.url()).href);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const chosen = () => page.getByRole('row', { selected: true });
  const settled = (words: string) => page.getByText(words, { exact: true }).first().waitFor();

  it('settle what they differ on by keys, and take it back', async () => {
    await page.getByRole('row', { name: /What pressure/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Action' }).fill('Change your name');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Action' }).fill('Compare with another annotator');
    await page.keyboard.press('Enter');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose their file' }).click();
    await (await choosing).setFiles(fileOf('Bea.json', ['16 bar at 20 °C', '20 °C', 'bearing of type 3306', '3306']));
    await settled('0 of 3 conflicts settled');
    await page.getByText(/^F1 \d+\.\d · exact match 25\.0 · 4 questions$/).waitFor();

    await expect.poll(() => chosen().innerText()).toContain('What pressure?');
    await page.keyboard.press('m');
    await settled('1 of 3 conflicts settled');
    await expect.poll(() => chosen().innerText()).toContain('Which bearing?');
    await page.keyboard.press('t');
    await settled('2 of 3 conflicts settled');
    await expect.poll(() => chosen().innerText()).toContain('Who built it?');
    await page.keyboard.press('t');
    await settled('3 of 3 conflicts settled');
    await page.keyboard.press('k');
    await expect.poll(() => chosen().innerText()).toContain('Which bearing?');
    await page.keyboard.press('z');
    await settled('2 of 3 conflicts settled');
    await expect.poll(() => chosen().innerText()).toContain('Who built it?');
  });

  it('show who reviewed an entry, and how many are', async () => {
    await page.getByRole('button', { name: 'Entries' }).click();
    await page.getByText('4 entries · 2 reviewed', { exact: true }).waitFor();
    await page.getByRole('row', { name: /Which bearing/ }).click();
    await page.getByText('reviewed by Ada, just now', { exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole('article', { name: 'Entry' }).locator('mark').innerText())
      .toContain('type 3306');
    expect(window.complaints).toEqual([]);
  });
});
