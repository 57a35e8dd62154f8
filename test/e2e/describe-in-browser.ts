import { describe } from 'vitest';
import { chromiumPath } from './browser.ts';

/** As `describe`; skipped, and says why, where there is no Chromium. */
export function describeInBrowser(name: string, body: () => void): void {
  if (chromiumPath) describe(name, body);
  else describe.skip(`${name} (skipped: there is no Chromium here; install it, or name it in CHROMIUM)`, body);
}
