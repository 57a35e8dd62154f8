import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openWindow } from './open-window.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';

/** How long a model may take to answer 200 questions on a slow and busy machine, in ms. */
const patience = 120_000;

describeInBrowser('looking through the data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  let browser: Browser;
  let served: ServedWorkbench;
  let page: Page;

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveWorkbench(join(folder, 'workbench'));
    page = (await openWindow(browser, served.link)).page;
    await page.getByText('9,400 entries', { exact: true }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const notice = (text: RegExp) => page.locator('.text', { hasText: text }).first();
  const shown = (text: string) => page.getByText(text, { exact: true }).first();
  async function narrowTo(filter: string): Promise<void> {
    await page.keyboard.press('/');
    await page.getByRole('searchbox', { name: 'Filter' }).fill(filter);
    await page.keyboard.press('Enter');
  }

  it('a bar of a chart is a filter, by the keys too, and can be kept by a name', async () => {
    if ((await button('Charts').getAttribute('aria-expanded')) === 'false') await button('Charts').click();
    const types = page.getByRole('group', { name: 'Question type' });
    await types.getByRole('button', { name: /^How …/ }).click();
    await shown('987 of 9,400').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Filter' }).inputValue())
      .toMatch(/^asks:\S+ asks:how$/);
    await button('Show all').click();
    await types.getByRole('button', { name: /^How …/ }).click();
    await button('Filters that are kept').click();
    await page.getByRole('menuitem', { name: 'Keep this filter' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('How much and how');
    await page.keyboard.press('Enter');
    await notice(/^Kept the filter/).waitFor();
    await button('Show all').click();
    await shown('9,400 entries').waitFor();
    await button('Filters that are kept').click();
    await page.getByRole('menuitem', { name: /^How much and how/ }).click();
    await shown('987 of 9,400').waitFor();
  });

  it('all that is shown is changed after a look at it, and changed back in one step', async () => {
    await narrowTo('split:test');
    await shown('200 of 9,400').waitFor();
    await button('Change all').click();
    await page.getByRole('menuitem', { name: 'Move 200 entries to train' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 200 entries to train' });
    await dialog.getByText(/^All 200 entries shown will be different/).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(5);
    await expect.poll(() => dialog.getByRole('listitem').first().innerText()).toMatch(/Split\s+test\s*→\s*train/);
    await dialog.getByRole('button', { name: 'Move 200 entries to train' }).click();
    await notice(/^Moved 200 entries to train/).waitFor();
    await page.getByText('Nothing matches').waitFor();
    await button(/^Undo: /).click();
    await notice(/^Undone: /).waitFor();
    await shown('200 of 9,400').waitFor();
  });

  it('a model proposes, and its answers are accepted, corrected and rejected with a key each', async () => {
    await narrowTo('split:test');
    await shown('200 of 9,400').waitFor();
    // From where the queue does not begin.
    await page.keyboard.press('End');
    await page.getByText('200 of 200', { exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Action' }).fill('Let a model answer');
    await page.keyboard.press('Enter');
    await button('Answer 200 entries').click();
    await notice(/answered 200 entries/).waitFor({ timeout: patience });
    await page.getByText('1 of 200', { exact: true }).waitFor();
    await page.getByText(/^Why it is here:/).waitFor();

    const proposed = await page.locator('.in-hand .text').first().innerText();
    await page.keyboard.press('a');
    await notice(/^Accepted/).waitFor();
    await page.getByText('2 of 200', { exact: true }).waitFor();
    await page.keyboard.press('k');
    await page.getByText('1 of 200', { exact: true }).waitFor();
    await expect.poll(() => page.locator('dd .answer').first().innerText()).toBe(proposed);
    await page.getByText('reviewed', { exact: true }).first().waitFor();
    await page.keyboard.press('j');

    await page.getByText('2 of 200', { exact: true }).waitFor();
    const answer = () => page.locator('dd .answer').first().innerText();
    await expect.poll(answer).not.toBe(proposed);
    const kept = await answer();
    await button(/^Reject/).waitFor();
    await page.keyboard.press('x');
    await notice(/^Rejected .*: the answer stays/).waitFor();
    await page.getByText('3 of 200', { exact: true }).waitFor();
    await page.keyboard.press('z');
    await page.getByText('2 of 200', { exact: true }).waitFor();
    await expect.poll(answer).toBe(kept);

    await button(/^Correct/).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: /^Replace/ }).waitFor();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await notice(/^Corrected the answer/).waitFor();
    await page.getByText('3 of 200', { exact: true }).waitFor();

    // Where there is no answer yet, a rejection changes nothing of the entry, and is taken back all the same.
    await page
      .getByRole('button', { name: /^Remove the answer/ })
      .first()
      .click();
    await expect.poll(() => page.locator('dd .answer').count()).toBe(0);
    await button(/^Reject/).waitFor();
    await page.keyboard.press('x');
    await notice(/^Rejected .*: the question still waits/).waitFor();
    await page.getByText('4 of 200', { exact: true }).waitFor();
    await page.keyboard.press('z');
    await notice(/^Undone: Reject what was proposed/).waitFor();
    await page.getByText('3 of 200', { exact: true }).waitFor();
    await button(/^Reject/).waitFor();
    await page.keyboard.press('z');
    await notice(/^Undone: (?!Reject)/).waitFor();
    await expect.poll(() => page.locator('dd .answer').count()).toBe(1);
  });
});
