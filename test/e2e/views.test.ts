import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChromium } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { findViolations } from './find-violations.ts';
import { openWindow, type OpenWindow } from './open-window.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';
import { views } from './views.ts';
import { workIn, type WorkedIn } from './worked-in.ts';

describeInBrowser('every view', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-e2e-'));
  let worked: WorkedIn;
  let browser: Browser;
  let served: ServedWorkbench;
  let window: OpenWindow;

  beforeAll(async () => {
    worked = await workIn(folder, { max_train_samples: 320, max_eval_samples: 40 });
    served = await serveWorkbench(folder);
    browser = await startChromium();
    window = await openWindow(browser, served.link);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });

  it.each(views)('has nothing that axe finds, in either theme: $name', async ({ open }) => {
    const { page, complaints } = window;
    await open(page, worked);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(page), colorScheme).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});
