/**
 * Takes a picture of every place, light and dark, into `docs/screenshots`, of a workbench in which the demo has been
 * trained: `npm run screenshots`, which takes some minutes. Names after `--` take only these.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium } from '../../test/e2e/browser.ts';
import { openWindow } from '../../test/e2e/open-window.ts';
import { serveWorkbench } from '../../test/e2e/served-workbench.ts';
import { workIn } from '../../test/e2e/worked-in.ts';
import { pictures } from './pictures.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
/** Of the WebP pictures, of 100. */
const quality = 82;

const names = process.argv.slice(2);
const chosen = pictures.filter(({ name }) => names.length === 0 || names.includes(name));
const dataFolder = mkdtempSync(join(tmpdir(), 'spanwright-screenshots-'));
mkdirSync(folder, { recursive: true });
console.log('Training the demo, to have something to show …');
const worked = await workIn(dataFolder);
const served = await serveWorkbench(dataFolder);
const browser = await startChromium();
try {
  const { page } = await openWindow(browser, served.link, { height: 800 });
  for (const { name, open } of chosen) {
    try {
      await open(page, worked);
    } catch (error) {
      // The others are worth having all the same.
      console.error(`${name} could not be opened. ${String(error)}`);
      process.exitCode = 1;
      continue;
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const picture = await takePicture(page);
      writeFileSync(join(folder, `${name}-${colorScheme}.webp`), picture);
      console.log(`${name}-${colorScheme}.webp, ${Math.round(picture.length / 1024)} KiB`);
    }
  }
} finally {
  await browser.close();
  await served.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function takePicture(page: Page): Promise<Buffer> {
  // Two frames: what follows the theme by script draws in the one after.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
  await devtools.detach();
  return Buffer.from(data, 'base64');
}
