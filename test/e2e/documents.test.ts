import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { childProcessHost } from '../../src/workbench/jobs/child-process-host.ts';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { clientOf } from '../workbench/router/client.ts';
import { startChromium } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openWindow, type OpenWindow } from './open-window.ts';
import { partsInOrder } from './parts-in-order.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';

const manual = join(import.meta.dirname, '..', 'dataset', 'documents', 'files', 'pump.pdf');

describeInBrowser('from a document to questions about it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  let browser: Browser;
  let served: ServedWorkbench;
  let window: OpenWindow;
  let page: Page;

  beforeAll(async () => {
    const workbench = await openWorkbench({ dataFolder: folder, jobHost: childProcessHost() });
    const { id: project } = await clientOf(workbench).projects.create({ name: 'Pumps' });
    await workbench.close();
    browser = await startChromium();
    served = await serveWorkbench(folder);
    window = await openWindow(browser, served.link);
    page = window.page;
    await page.goto(new URL(`/projects/${project}/data`, page.url()).href);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });
  partsInOrder(() => page);

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const paragraphs = () => page.getByRole('group', { name: /^Paragraphs of/ });
  const text = (words: string) => page.getByRole('row', { name: words });
  const question = () => page.getByRole('region', { name: 'Questions' }).getByRole('textbox', { name: 'Question' });
  const context = () => page.getByRole('textbox', { name: 'Context' });

  it('reads as many documents as are chosen', async () => {
    await button('Add documents').click();
    const dialog = page.getByRole('dialog', { name: 'Add documents' });
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose documents' }).click();
    const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('The oil is changed once a year.') };
    const bytes = readFileSync(manual);
    await (await choosing).setFiles([{ name: 'pump.pdf', mimeType: 'application/pdf', buffer: bytes }, notes]);
    await dialog.getByRole('button', { name: 'Add 11 paragraphs' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows the paragraphs of a document that is dropped, and joins, splits and leaves out', async () => {
    await button('Add documents').waitFor();
    const dropped = await page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'pump.pdf'));
      return transfer;
    }, readFileSync(manual).toString('base64'));
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await button('Add 10 paragraphs').waitFor();
    await paragraphs().getByText('p. 1 · 1 Mechanical seal').first().waitFor();

    await paragraphs().focus();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('j');
    for (let left = 9; left > 6; left -= 1) {
      await page.keyboard.press('m');
      await button(`Add ${left} paragraphs`).waitFor();
    }
  });

  it('splits, changes and leaves out paragraphs by keys', async () => {
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const field = paragraphs().getByRole('textbox', { name: 'Paragraph' });
    await field.waitFor();
    await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(24, 24));
    await page.keyboard.press('Enter');
    await button('Add 8 paragraphs').waitFor();
    await page.keyboard.press('x');
    await button('Add 7 paragraphs').waitFor();
  });

  it('adds them to a new data set, and lists them', async () => {
    await page.getByRole('textbox', { name: 'Name' }).fill('Manuals');
    await button('Add 7 paragraphs').click();
    await text('The mechanical seal is rated').waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(7);
    await page.getByText('7 texts', { exact: true }).waitFor();
  });

  it('writes a question, and its answer is the span that is drawn', async () => {
    await text('The mechanical seal is rated').click();
    await context().getByText('The mechanical seal').waitFor();
    await page.keyboard.press('c');
    await question().fill('What pressure is the mechanical seal rated for?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('16');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('Added “What pressure').first().waitFor();
    const asked = page.getByRole('region', { name: 'Questions' }).getByRole('listitem');
    await expect.poll(() => asked.allInnerTexts()).toEqual([expect.stringContaining('16 bar')]);
    await text('1 question').waitFor();
    await expect.poll(() => question().inputValue()).toBe('');
    await page.keyboard.press('Escape');
  });

  it('finds the text that answers a question which was written first', async () => {
    await page.keyboard.press('Shift+Q');
    await page.keyboard.type('Which bearing is on the drive end?');
    await expect.poll(() => page.getByRole('row', { selected: true }).innerText()).toContain('The drive end has');
    await context().getByText('The drive end').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => question().inputValue()).toBe('Which bearing is on the drive end?');
    await page.keyboard.type('3306');
    await page.keyboard.press('Enter');
    await page.getByText('Added “Which bearing').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('takes back and makes again, and the entries are among the data', async () => {
    await page.keyboard.press('z');
    await page.getByText('Undone: Add 1 entry.').first().waitFor();
    await page.keyboard.press('Shift+Z');
    await page.getByText('Done again: Add 1 entry.').first().waitFor();
    await page.keyboard.press('w');
    for (const asked of [/What pressure/, /Which bearing/]) await page.getByRole('row', { name: asked }).waitFor();
    await page.getByRole('row', { name: /What pressure/ }).click();
    await expect
      .poll(() => page.getByRole('article', { name: 'Entry' }).locator('mark').innerText())
      .toContain('16 bar');
    expect(window.complaints).toEqual([]);
  });
});
