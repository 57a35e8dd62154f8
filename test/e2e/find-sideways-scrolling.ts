import type { Page } from 'playwright-core';

/** What can be scrolled sideways though it is no table, whose columns may be wider than the window. */
export function findSidewaysScrolling(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
        const isWide = element.scrollWidth > element.clientWidth + 1;
        return (
          isWide && (scrolls || element === document.documentElement) && !element.matches('[role=grid], [role=table]')
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.scrollWidth} px wide`),
  );
}
