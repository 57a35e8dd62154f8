import type { Browser, Page } from 'playwright-core';

export interface WindowOptions {
  readonly theme?: 'light' | 'dark';
  /** In CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A window of the workbench in a browser of its own cookies. */
export interface OpenWindow {
  readonly page: Page;
  /** What the page complained of in its console, and errors that nothing caught. */
  readonly complaints: string[];
}

export async function openWindow(browser: Browser, link: string, options: WindowOptions = {}): Promise<OpenWindow> {
  const { theme = 'light', width = 1280, height = 720 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(link);
  return { page, complaints };
}
