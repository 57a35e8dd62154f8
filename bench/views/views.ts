/**
 * How fluent the views are with much in them, in Chromium: frames a second of a live run's charts with 100,000 points, as
 * a ratio to those of an empty page; and how soon the next of 130,000 entries is there: `npm run bench:views`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browserHost } from '../../src/serve/browser-host.ts';
import { Sessions } from '../../src/serve/guard/sessions.ts';
import { createGuardedServer } from '../../src/serve/http-server.ts';
import { listen } from '../../src/serve/listen.ts';
import { pagesRoute } from '../../src/serve/routes/pages.ts';
import { serveRpc } from '../../src/serve/rpc.ts';
import { rendererFolder } from '../../src/workbench/hosts/renderer-files.ts';
import { childProcessHost } from '../../src/workbench/jobs/child-process-host.ts';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { startChromium } from '../../test/e2e/browser.ts';
import { type Frames, framesWhile } from './frames.ts';
import { longRun } from './long-run.ts';

const limits = { framesRatio: 0.95, nextEntryMs: 50, firstViewMs: 1000 };
const short = process.argv.includes('--short');
const size = short ? { points: 5_000, entries: 2_000 } : { points: 100_000, entries: 130_000 };
const ms = short ? 1_000 : 4_000;

const dataFolder = mkdtempSync(join(tmpdir(), 'spanwright-bench-'));
const workbench = await openWorkbench({ dataFolder, jobHost: childProcessHost() });
const rpc = serveRpc({ workbench, host: browserHost(dataFolder, dataFolder) });
let sessions = new Sessions(0);
const routes = [pagesRoute(rendererFolder)];
const server = createGuardedServer({ sessions: () => sessions, routes, connect: rpc.connect });
const port = await listen(server, null);
sessions = new Sessions(port);
const address = `http://127.0.0.1:${port}`;
const long = await longRun(workbench, size);
const browser = await startChromium();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto('about:blank');
  const empty = await framesWhile(page, ms);
  line(`an empty page: ${described(empty)}`);

  await page.goto(`${address}/?token=${sessions.newToken()}`);
  await page.goto(address);
  await page
    .getByRole('button', { name: /New project/ })
    .first()
    .waitFor();
  const firstView = await page.evaluate(() => performance.now());
  judged('first view there', firstView, limits.firstViewMs, 'ms');
  await charts(page, empty);
  await entries(page);
} finally {
  long.end();
  await browser.close();
  rpc.close();
  server.close();
  server.closeAllConnections();
  await workbench.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function charts(page: Page, empty: Frames): Promise<void> {
  line(`charts of ${size.points} points, twenty more a second`);
  await page.goto(`${address}/projects/${long.project}/runs/${long.run}`);
  await page.locator('.plot-area canvas').first().waitFor();
  await page.waitForTimeout(2_000);
  const plot = page.locator('.plot-area').first();
  const box = (await plot.boundingBox())!;
  const while_ = async (what: string, act?: () => Promise<void>) => {
    const frames = await framesWhile(page, ms, act);
    judged(
      `${what}: ${described(frames)},`,
      frames.perSecond / empty.perSecond,
      limits.framesRatio,
      "of the empty page's",
      true,
    );
  };
  await while_('left alone');
  await while_('pointed at', async () => {
    for (let move = 0; move < 100; move += 1) {
      await page.mouse.move(box.x + 60 + ((move * 7) % 200), box.y + 60);
      await page.waitForTimeout(30);
    }
  });
  await while_('zoomed and back', async () => {
    for (let time = 0; time < 4; time += 1) {
      await page.mouse.move(box.x + 80, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + 160, box.y + 60, { steps: 6 });
      await page.mouse.up();
      await page.waitForTimeout(400);
      await plot.dblclick({ position: { x: 100, y: 60 } });
      await page.waitForTimeout(300);
    }
  });
}

async function entries(page: Page): Promise<void> {
  await page.goto(`${address}/projects/${long.project}/data`);
  await page.getByRole('row').nth(3).waitFor();
  await page.getByRole('grid').focus();
  const times: number[] = [];
  for (let key = 0; key < 40; key += 1) {
    const before = await page.locator('[aria-activedescendant]').getAttribute('aria-activedescendant');
    times.push(await page.evaluate(nextEntry, before));
  }
  const sorted = times.toSorted((a, b) => a - b);
  judged(
    `the next of ${size.entries} entries is read`,
    sorted[Math.floor(0.95 * sorted.length)]!,
    limits.nextEntryMs,
    'ms',
  );
}

/** In the page: from the key to the frame in which the entry is there. */
function nextEntry(before: string | null): Promise<number> {
  const grid = document.querySelector('[role=grid]')!;
  const position = () => document.querySelector('main')?.textContent.match(/([\d,]+) of [\d,]+/)?.[1];
  const shown = position();
  const begun = performance.now();
  grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  return new Promise((resolve) => {
    const look = () => {
      if (grid.getAttribute('aria-activedescendant') !== before && position() !== shown)
        resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

function described({ perSecond, slowMs }: Frames): string {
  return `${perSecond.toFixed(0)} frames a second, 99 % within ${slowMs.toFixed(0)} ms`;
}

function judged(name: string, value: number, limit: number, unit: string, isLeast = false): void {
  const good = isLeast ? value >= limit : value <= limit;
  line(
    `${good ? 'ok  ' : 'OVER'} ${name} ${value.toFixed(value < 10 ? 2 : 0)} ${unit} (at ${isLeast ? 'least' : 'most'} ${limit})`,
  );
  if (!good) process.exitCode = 1;
}

function line(text: string): void {
  process.stdout.write(`${text}\n`);
}
