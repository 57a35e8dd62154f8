import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childProcessHost } from '../../src/workbench/jobs/child-process-host.ts';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { clientOf } from '../workbench/router/client.ts';
import { finished } from '../workbench/router/finished.ts';
import { startChromium } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openWindow } from './open-window.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';

const contexts = [
  'The pump was built in 2011. The mechanical seal holds 16 bar at 20 °C. The drive end has a bearing of type 3306.',
  'The gearbox is filled with mineral oil. Change it every 4,000 hours, or once a year, whichever comes first.',
  'A red lamp means that the filter is blocked. Call the night shift before the hopper is opened.',
];

/** What an annotator presses or draws, from an entry in view that has no answer yet to the next in view. */
const cases = [
  { question: 'When was it built?', answer: '2011', keys: ['Enter', '2', 'Enter', 'Space'] },
  { question: 'What pressure?', answer: '16 bar', keys: ['Enter', '1', 'Shift+ArrowRight', 'Enter', 'Space'] },
  { question: 'What oil is in the gearbox?', answer: 'mineral oil', keys: ['Enter', 'm', 'Shift+O', 'Enter', 'Space'] },
  { question: 'What means a red lamp?', answer: 'the filter is blocked', keys: ['drag', 'Enter', 'Space'] },
  { question: 'Who is to be called?', answer: 'the night shift', keys: ['drag', 'Enter', 'Space'] },
] as const;

declare global {
  interface Window {
    /** Keys that were pressed and times that the mouse was drawn, as the browser tells them; keys that are held are part of another. */
    pressed: string[];
  }
}

describeInBrowser('an entry with one answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  let browser: Browser;
  let served: ServedWorkbench;
  let page: Page;

  beforeAll(async () => {
    const dataFolder = join(folder, 'workbench');
    const workbench = await openWorkbench({ dataFolder, jobHost: childProcessHost() });
    const client = clientOf(workbench);
    const { id: project } = await client.projects.create({ name: 'Pumps' });
    const path = join(folder, 'Pumps.json');
    const entries = [
      ...cases.map(({ question, answer }) => [question, answer] as const),
      ['And then?', '2011'] as const,
    ];
    const data = entries.map(([question, answer], index) => ({
      id: String(index),
      title: 'Pumps',
      context: contexts.find((context) => context.includes(answer)),
      question,
      answers: { text: [], answer_start: [] },
    }));
    writeFileSync(path, JSON.stringify({ data }));
    const { result } = await finished(client.dataSets.import({ project, path, name: 'Pumps', split: null }));
    await workbench.close();
    browser = await startChromium();
    served = await serveWorkbench(dataFolder);
    ({ page } = await openWindow(browser, served.link));
    await page.addInitScript(() => {
      window.pressed = [];
      addEventListener(
        'keydown',
        ({ key, isTrusted }) => {
          if (isTrusted && !['Shift', 'Control', 'Alt', 'Meta'].includes(key)) window.pressed.push(key);
        },
        true,
      );
      addEventListener('mousedown', ({ isTrusted }) => isTrusted && window.pressed.push('drag'), true);
    });
    await page.goto(new URL(`/projects/${project}/data/${result.id}`, page.url()).href);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const reading = () => page.getByRole('article', { name: 'Entry' });

  /** Draws over words of the text, carelessly: from within the first to within the last. */
  async function draw(words: string): Promise<void> {
    const box = await page.evaluate((wanted) => {
      const root = document.querySelector('[aria-label="Context"]')!;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(wanted);
        if (at < 0) continue;
        const ends = [at + 1, at + wanted.length - 1].map((offset) => {
          const range = document.createRange();
          range.setStart(node, offset);
          range.collapse(true);
          const { x, y, height } = range.getBoundingClientRect();
          return { x, y: y + height / 2 };
        });
        return { from: ends[0]!, to: ends[1]! };
      }
      throw new Error(`The text has no "${wanted}".`);
    }, words);
    await page.mouse.move(box.from.x, box.from.y);
    await page.mouse.down();
    await page.mouse.move(box.to.x, box.to.y, { steps: 4 });
    await page.mouse.up();
  }

  describe.each(cases.map((each, index) => ({ ...each, index })))('$answer', ({ question, answer, keys, index }) => {
    it(`is annotated by ${keys.join(', ')}`, async () => {
      await reading().getByText(question, { exact: true }).waitFor();
      await page.evaluate(() => (window.pressed = []));
      for (const key of keys.slice(0, -1)) await (key === 'drag' ? draw(answer) : page.keyboard.press(key));
      await expect.poll(() => reading().locator('dd .answer').allInnerTexts()).toEqual([answer]);
      const stored = await page.evaluate(() => window.pressed);
      expect(stored.length).toBeLessThanOrEqual(stored.includes('drag') ? 2 : 5);

      await page.keyboard.press(keys.at(-1)!);
      await reading()
        .getByText(cases[index + 1]?.question ?? 'And then?', { exact: true })
        .waitFor();
      const toTheNext = await page.evaluate(() => window.pressed);
      expect(toTheNext).toHaveLength(keys.length);
      expect(toTheNext.length).toBeLessThanOrEqual(5);
    });
  });

  it('is in the store, and not on the page alone', async () => {
    await page.reload();
    await expect.poll(() => page.getByRole('row').allInnerTexts()).toHaveLength(cases.length + 2);
    for (const { question, answer } of cases) {
      await page.getByRole('row', { name: question }).getByText(answer, { exact: true }).waitFor();
    }
  });
});
