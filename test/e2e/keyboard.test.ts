import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startChromium } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { findViolations } from './find-violations.ts';
import { openWindow } from './open-window.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';

describeInBrowser('without a pointer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  let browser: Browser;
  let served: ServedWorkbench;
  let page: Page;
  let complaints: readonly string[];
  let demo: string;

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveWorkbench(folder);
    ({ page, complaints } = await openWindow(browser, served.link));
    demo = page.url();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await page.goto(demo);
    await page
      .getByRole('row', { name: /How much urine/ })
      .first()
      .waitFor();
  });

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

  it('finds and runs any action by Ctrl+K, out of a field too', async () => {
    await page.getByRole('searchbox', { name: 'Filter' }).focus();
    await press('Control+k');
    await page.keyboard.type('go to models');
    await press('Enter');
    await page.waitForURL(/\/models$/);
  });

  it('shows the keys of the view by ?, and goes back to where one was by Escape', async () => {
    await page.getByRole('grid').focus();
    await press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.getByText('Filter the entries').waitFor();
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });

  /** Goes to a place by its keys; again where a field took them, which got the focus only then. */
  const goTo = (key: string, place: string) => {
    const there = new RegExp(`/${place}(/|$)`);
    const goOn = async () => {
      if (!there.test(page.url())) await press('Escape', 'g', key);
      return page.url();
    };
    return expect.poll(goOn, { interval: 1000 }).toMatch(there);
  };

  it('goes to every place by two keys', async () => {
    const places = { t: 'train', r: 'runs', c: 'compare', a: 'ask', m: 'models', d: 'data' };
    for (const [key, place] of Object.entries(places)) await goTo(key, place);
  });

  it('opens a menu by Enter, moves in it by arrows, leaves it by Escape', async () => {
    await page.getByRole('button', { name: /^Ward handover/ }).focus();
    await press('Enter');
    await page.getByRole('menu').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await press('ArrowDown');
    await expect.poll(focused).toMatch(/^New project/);
    await press('Escape');
    await expect.poll(focused).toMatch(/^Ward handover/);
    await press('Enter');
    await page.getByRole('menu').waitFor();
    await press('ArrowDown');
    await expect.poll(focused).toMatch(/^New project/);
    await press('Enter');
    await page.waitForURL(/\/new$/);
  });

  it('chooses from a list by the arrows', async () => {
    await goTo('c', 'compare');
    const split = page.getByRole('combobox', { name: 'Split' });
    await split.focus();
    const before = await split.textContent();
    await press('Enter');
    const focusedOption = (selected: boolean) =>
      page.locator(`[role=option][aria-selected=${String(selected)}]:focus`).waitFor();
    await focusedOption(true);
    await press('ArrowDown');
    await focusedOption(false);
    await press('Enter');
    await expect.poll(() => split.textContent()).not.toBe(before);
    expect(complaints).toEqual([]);
  });

  it('reads on to the next entry, and narrows the entries by what is typed', async () => {
    await page.getByRole('grid').focus();
    await press('j', 'j');
    await page.getByText('3 of 9,400').waitFor();
    await press('/');
    await page.keyboard.type('split:test');
    await page.getByText('200 of 9,400').waitFor();
  });

  it('sorts a table by the head of a column, and makes the column wider', async () => {
    const head = page.getByRole('columnheader', { name: 'Answer' });
    const widthOf = async () => (await head.boundingBox())!.width;
    const before = await widthOf();
    await head.getByRole('button').focus();
    await press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    await press('Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(widthOf).toBeGreaterThan(before + 20);
  });
});
