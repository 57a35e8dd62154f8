import { mkdtempSync, rmSync } from 'node:fs';
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
import { partsInOrder } from './parts-in-order.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';
import { writeSilencedData } from './silenced-data.ts';

/** How long training or answering may take on a slow and busy machine, in ms. */
const patience = 120_000;

describeInBrowser('from a wrong answer to a better model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  const { path, wrong, silenced } = writeSilencedData(folder);
  let browser: Browser;
  let served: ServedWorkbench;
  let window: OpenWindow;
  let page: Page;
  let first: Awaited<ReturnType<typeof compared>>;

  beforeAll(async () => {
    const dataFolder = join(folder, 'workbench');
    const workbench = await openWorkbench({ dataFolder, jobHost: childProcessHost() });
    const client = clientOf(workbench);
    const { id: project } = await client.projects.create({ name: 'Ward' });
    await finished(client.dataSets.import({ project, path, name: 'Ward notes', split: null }));
    await workbench.close();
    browser = await startChromium();
    served = await serveWorkbench(dataFolder);
    window = await openWindow(browser, served.link);
    page = window.page;
    await page.goto(new URL(`/projects/${project}/train`, page.url()).href);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });
  partsInOrder(() => page);

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const notice = (text: RegExp) => page.locator('.text', { hasText: text }).first();
  const since = () => page.getByRole('note').filter({ hasText: 'Ward notes' });
  const asked = () => page.getByRole('region', { name: 'Question and answers' });
  const reading = () => page.getByRole('article', { name: 'Entry' });
  const kinds = () => page.getByRole('group', { name: /by kind/ });
  const run = async (action: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Action' }).fill(action);
    await page.keyboard.press('Enter');
  };
  async function finishedRun(): Promise<void> {
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
    await page.getByText(/^Finished in /).waitFor({ timeout: patience });
  }
  /** F1 of the two models that are compared. */
  async function compared(): Promise<{ readonly base: number; readonly tuned: number }> {
    await page.waitForURL(/\/compare\/[0-9a-f-]{36}/, { timeout: patience });
    const results = page.getByRole('region', { name: 'Compare' });
    await results.getByText(/^tuned \d+\.\d$/).waitFor();
    const [base, tuned] = await results.locator('.figures strong').allInnerTexts();
    return { base: Number(base), tuned: Number(tuned) };
  }
  /** Goes to a question of the comparison by its words. */
  async function read(question: string): Promise<void> {
    await page.keyboard.press('/');
    await page.getByRole('searchbox', { name: 'Search the questions' }).fill(question);
    await page.keyboard.press('Enter');
    await asked().getByText(question, { exact: true }).waitFor();
  }

  it('a model that learned from bad answers is wrong, and its mistakes have kinds', async () => {
    await page.getByRole('radio', { name: /Careful/ }).click();
    await button(/^Start/).click();
    await finishedRun();
    await button(/^Compare/).click();
    await page.waitForURL(/\/compare\?/);
    await button('Compare').click();
    first = await compared();
    await kinds()
      .getByRole('button', { name: /^silent \d\d/ })
      .waitFor();
  });

  it('a gold answer is put right from its row, which says so, and so does the journal', async () => {
    await read(wrong.question);
    await page.keyboard.press('g');
    await page.waitForURL(/\/data\//);
    await reading().getByText('extends').waitFor();
    await page.keyboard.type(wrong.answer);
    await reading().getByText(`“${wrong.answer}”`, { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => reading().locator('dd .answer').first().innerText()).toBe(wrong.answer);
    await page.keyboard.press('b');
    await page.waitForURL(/\/compare\//);
    await asked().getByText(wrong.question, { exact: true }).waitFor();
    await asked().getByText('the gold answer went from').waitFor();
    await since().getByText('1 entry changed (the answers of 1), none of it learned from').waitFor();
  });

  it('a similar question is added from there too', async () => {
    await page.keyboard.press('s');
    await page.waitForURL(/\/data\//);
    const question = reading().getByRole('textbox', { name: 'Question' });
    await expect.poll(() => question.inputValue()).toBe(wrong.question);
    await question.fill(`In other words: ${wrong.question.toLowerCase()}`);
    await page.keyboard.press('Control+Enter');
    await notice(/^Added “In other words/).waitFor();
    await page.getByRole('link', { name: 'Back to the comparison' }).click();
    await asked().getByText('1 question about this text was added since.').waitFor();
    await since().getByText('A new run would learn the same').waitFor();
  });

  it('what taught the model to be silent is taken out in one step, and the journal has all three', async () => {
    await page.getByRole('link', { name: 'Data' }).click();
    await page.keyboard.press('/');
    await page.getByRole('searchbox', { name: 'Filter' }).fill('is:unanswerable split:train');
    await page.keyboard.press('Enter');
    await button('Change all').click();
    await page.getByRole('menuitem', { name: `Remove ${silenced} entries` }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Remove ${silenced} entries` })
      .click();
    await notice(/^Removed/).waitFor();
    await run('Show versions');
    const versions = page.getByRole('dialog', { name: 'Versions' });
    await versions.getByText('you are here').waitFor();
    await expect.poll(() => versions.getByRole('row').count()).toBe(5);
    await page.keyboard.press('Escape');
    await versions.waitFor({ state: 'detached' });
  });

  it('the same is trained on what the data are now, and the two runs and versions stand side by side', async () => {
    await page.getByRole('link', { name: 'Compare' }).click();
    await button('Train again on version 4').click();
    await notice(/learns from version 4, with the settings of Run 1/).waitFor();
    await finishedRun();
    const same = page.getByRole('note').filter({ hasText: 'The same as “Run 1”' });
    await same.getByText(/on version 4 of Ward notes instead of 1: .*F1 \d+\.\d → \d+\.\d/).waitFor();
    await button('See both runs').click();
    await page.getByRole('region', { name: 'Chosen runs, compared' }).waitFor();
    const settings = page.getByRole('region', { name: 'Settings side by side' });
    for (const version of ['Ward notes, version 1', 'Ward notes, version 4'])
      await settings.getByText(version, { exact: true }).waitFor();
    await page.getByText(/^Between the two versions 1 entry changed/).waitFor();
    await page.getByRole('figure', { name: 'Loss' }).getByRole('img').waitFor();
    await page.goBack();
  });

  it('the new model is better, question by question', async () => {
    await button('Compare the two models').click();
    await page.waitForURL(/\/compare\?/);
    await button('Compare').click();
    const second = await compared();
    expect(second.tuned).toBeGreaterThan(second.base);
    expect(second.tuned).toBeGreaterThan(first.tuned);
    await page.getByText(/better, and by more than noise/).waitFor();
    await page.getByRole('searchbox', { name: 'Search the questions' }).fill(wrong.question);
    await page.getByText('2 of 61 questions', { exact: true }).waitFor();
    const judged = page
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell', { name: wrong.answer, exact: true }) });
    await expect.poll(() => judged.count()).toBe(2);
    expect(window.complaints).toEqual([]);
  });
});
