import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, onTestFailed } from 'vitest';

/**
 * Each test of the suite goes on where the one before has come to: after one that failed the others are skipped, and a
 * picture shows what the window showed.
 */
export function partsInOrder(page: () => Page): void {
  let failed = false;
  beforeEach(({ skip }) => {
    skip(failed, 'an earlier part failed');
    onTestFailed(async () => {
      failed = true;
      const picture = join(tmpdir(), `spanwright-e2e-failed-${process.pid}.png`);
      await page().screenshot({ path: picture });
      console.log(`What the window showed when it failed: ${picture}`);
    });
  });
}
