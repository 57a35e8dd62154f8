import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from './browser.ts';
import { writeDataFile } from './data-file.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openWindow, type OpenWindow } from './open-window.ts';
import { partsInOrder } from './parts-in-order.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';

/** How long training may take to get anywhere on a slow and busy machine, in ms. */
const patience = 120_000;

describeInBrowser('from the first start to an exported model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  let browser: Browser;
  let served: ServedWorkbench;
  let window: OpenWindow;
  let page: Page;

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveWorkbench(join(folder, 'workbench'));
    window = await openWindow(browser, served.link);
    page = window.page;
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });
  partsInOrder(() => page);

  const place = (name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const chart = (title: string) => page.getByRole('figure', { name: title }).getByRole('img');
  const lossInWords = async () => (await chart('Loss').getAttribute('aria-label')) ?? '';
  /** How far the loss has been drawn. */
  const lastStep = async () => Number(/step \d+ to (\d+)/.exec(await lossInWords())?.[1] ?? 0);
  const firstLoss = async () => /train: from (\S+)/.exec(await lossInWords())?.[1];

  it('opens in the demo, with its questions to read', async () => {
    await page.getByRole('button', { name: /^Ward handover/ }).waitFor();
    await page.getByText('9,400 entries', { exact: true }).waitFor();
    await page
      .getByRole('row', { name: /How much urine was passed\?/ })
      .first()
      .waitFor();
  });

  it('starts to train it in two clicks, and stops in one', async () => {
    await place('Train').click();
    await button(/^Start/).click();
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
    await button(/^Stop/).click();
    await page.getByText(/^Stopped at step/).waitFor({ timeout: patience });
    await expect.poll(served.jobs).toEqual([]);
  });

  it('makes a project of one’s own from a file, in three steps', async () => {
    await button(/Ward handover/).click();
    await page.getByRole('menuitem', { name: 'New project' }).click();
    const choosing = page.waitForEvent('filechooser');
    await button('Choose a file').click();
    await (await choosing).setFiles(writeDataFile(folder, 700));
    await page.getByText('Night shift.json').waitFor();
    await button('Go on').click();
    await page.getByRole('radio', { name: /Demo base/ }).waitFor();
    await button('Go on').click();
    await page.getByRole('textbox', { name: 'Name of the project' }).fill('Night shift');
    await button('Make the project').click();
    await page.getByRole('button', { name: /^Night shift/ }).waitFor();
  });

  it('says what training takes, and starts it', async () => {
    await place('Train').click();
    await page.getByRole('radio', { name: /Careful/ }).click();
    await button(/^Fine-tune the settings/).click();
    await page.getByRole('textbox', { name: 'Epochs' }).fill('5');
    const summary = page.getByRole('complementary', { name: 'Summary' });
    await summary.getByText(/^5 passes/).waitFor({ timeout: patience });
    await button(/^Start/).click();
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
  });

  it('draws the curves while it learns, and again after a reload', async () => {
    await expect.poll(lastStep, { timeout: patience }).toBeGreaterThanOrEqual(10);
    await page.getByRole('link', { name: /Show its charts/ }).waitFor();
    const drawn = await lastStep();
    const begun = await firstLoss();
    await page.reload();
    await expect.poll(lastStep).toBeGreaterThanOrEqual(drawn);
    expect(await firstLoss()).toBe(begun);
  });

  it('pauses, and goes on from there', async () => {
    await button(/^Pause/).click();
    await page.getByText(/^Paused at step \d+ of \d+\. Nothing is lost/).waitFor({ timeout: patience });
    await expect.poll(served.jobs).toEqual([]);
    const paused = await lastStep();
    await button(/^Resume/).click();
    await expect.poll(lastStep, { timeout: patience }).toBeGreaterThan(paused);
  });

  it('says why it was interrupted where its process was killed, and resumes it', async () => {
    await expect.poll(served.jobs).toHaveLength(1);
    process.kill(served.jobs()[0]!, 'SIGKILL');
    await page.getByText(/^Interrupted at step \d+ of \d+\. .*killed/).waitFor({ timeout: patience });
    const interrupted = await lastStep();
    await button(/^Resume/).click();
    await expect.poll(lastStep, { timeout: patience }).toBeGreaterThan(interrupted);
  });

  it('has the run at the next start where the workbench itself was killed', async () => {
    const before = await lastStep();
    // What has been read again is written.
    await page.reload();
    await expect.poll(lastStep).toBeGreaterThanOrEqual(before);
    await served.kill();
    await page.getByText(/No connection with the workbench/).waitFor();
    served = await serveWorkbench(join(folder, 'workbench'));
    await page.goto(served.link);
    await page.getByRole('link', { name: /^Night shift/ }).click();
    await place('Runs').click();
    await page
      .getByRole('region', { name: 'Interrupted runs' })
      .getByText(/Spanwright ended while it ran/)
      .waitFor();
    await page.getByRole('region', { name: 'Interrupted runs' }).getByRole('link').click();
    await expect.poll(lastStep).toBeGreaterThanOrEqual(before);
    await button(/^Resume/).click();
  });

  it('finishes with the figures and what to do next', async () => {
    await page.getByText(/^Finished in .*F1 \d+\.\d on the validation questions/).waitFor({ timeout: patience });
    await page.getByRole('region', { name: 'What to do next' }).waitFor();
  });

  it('gives its charts as pictures', async () => {
    const signs = { PNG: '\u{89}PNG', SVG: '<svg xmlns="http://www.w3.org/2000/svg"' };
    for (const [form, sign] of Object.entries(signs)) {
      await button('Export').click();
      const saving = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: `Charts as ${form}` }).click();
      const file = readFileSync(await (await saving).path(), 'latin1');
      expect(file.slice(0, sign.length)).toBe(sign);
    }
  });

  it('compares it with the model it was made from, question by question', async () => {
    await button(/^Compare/).click();
    await page.waitForURL(/\/compare/);
    await button('Compare').click();
    await page.waitForURL(/\/compare\/[0-9a-f-]{36}/, { timeout: patience });
    const results = page.getByRole('region', { name: 'Compare' });
    await results.getByText(/^tuned \d+\.\d$/).waitFor();
    await results.getByRole('button', { name: /^fixed/ }).waitFor();
    await page.getByRole('row', { name: /\?/ }).first().waitFor();
  });

  it('answers a question with both models', async () => {
    await place('Runs').click();
    await button(/^Ask/).click();
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill('Mr Novak, bed 3. Pulse 88 and regular. Next of kin Ada Byron.');
    await page.getByRole('textbox', { name: 'Question' }).fill('What pulse was noted?');
    await page
      .getByRole('region', { name: /^Answer of (?!Demo base)/ })
      .getByText('88', { exact: true })
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Answer of Demo base' }).waitFor();
  });

  it('exports the model that came of it', async () => {
    await place('Models').click();
    await page.getByRole('region', { name: 'Tuned' }).getByRole('button').first().click();
    await button('Export').click();
    const dialog = page.getByRole('dialog', { name: 'Export the model' });
    const exported = join(folder, 'exported');
    await dialog.getByRole('textbox', { name: 'Folder' }).fill(exported);
    await dialog.getByRole('button', { name: 'Export' }).click();
    await dialog.getByRole('row', { name: /model_quantized\.onnx/ }).waitFor({ timeout: patience });
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(readdirSync(exported, { recursive: true })).toContain(join('onnx', 'model_quantized.onnx'));
  });

  it('had nothing to complain of but the connection that was lost', () => {
    expect(window.complaints.filter((text) => !text.includes('WebSocket'))).toEqual([]);
  });
});
