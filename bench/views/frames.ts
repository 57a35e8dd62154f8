import type { Page } from 'playwright-core';

/** How often a page was drawn while something was done. */
export interface Frames {
  readonly perSecond: number;
  /** The gap that 99 of 100 do not exceed, in milliseconds. */
  readonly slowMs: number;
}

/** Counts frames while `act` goes on, and for `ms` milliseconds at least. */
export async function framesWhile(
  page: Page,
  ms: number,
  act: () => Promise<void> = () => Promise.resolve(),
): Promise<Frames> {
  await page.evaluate(countFrames);
  const begun = performance.now();
  await act();
  await page.waitForTimeout(Math.max(0, ms - (performance.now() - begun)));
  const gaps = await page.evaluate(() => (globalThis as unknown as Counting).endFrames());
  const sorted = gaps.toSorted((a, b) => a - b);
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  return { perSecond: (1000 * gaps.length) / sum, slowMs: sorted[Math.floor(0.99 * sorted.length)] ?? Number.NaN };
}

interface Counting {
  endFrames: () => number[];
}

/** In the page. */
function countFrames(): void {
  const gaps: number[] = [];
  let last = performance.now();
  let goesOn = true;
  const frame = (now: number) => {
    gaps.push(now - last);
    last = now;
    if (goesOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  (globalThis as unknown as Counting).endFrames = () => {
    goesOn = false;
    return gaps.slice(1);
  };
}
