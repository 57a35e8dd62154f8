import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { findSidewaysScrolling } from './find-sideways-scrolling.ts';
import { findViolations } from './find-violations.ts';
import { openWindow, type OpenWindow } from './open-window.ts';
import { serveWorkbench, type ServedWorkbench } from './served-workbench.ts';
import { views } from './views.ts';
import { walkByTab } from './walk-by-tab.ts';
import { workIn, type WorkedIn } from './worked-in.ts';

/** As small as a window usually gets, and the same at a zoom of 200 %. */
const sizes = [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
] as const;

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

  describe.each(views)('$name', ({ open }) => {
    it('has nothing that axe finds, in either theme', async () => {
      const { page, complaints } = window;
      await page.setViewportSize(sizes[0]);
      await open(page, worked);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await findViolations(page)).toEqual([]);
      // Nothing but colours differs between them.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findViolations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
      expect(complaints).toEqual([]);
    });

    it.each(sizes)('shows every control that Tab goes to, at $width × $height', async (size) => {
      const { page } = window;
      await page.setViewportSize(size);
      // Axe has left it as it was opened.
      if (size !== sizes[0]) await open(page, worked);
      expect(await findSidewaysScrolling(page)).toEqual([]);
      expect(await walkByTab(page)).toEqual([]);
    });
  });
});
