import type { Line } from './line.ts';

/** How far from the head and the foot of a page what runs through the document can stand. */
const linesAtEnd = 2;
const leastPages = 3;
/** Of all pages; documents have another head in each chapter. */
const leastShare = 0.2;

/** The pages without what stands over or under the text on page after page: titles and numbers of pages. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  const times = new Map<string, number>();
  for (const page of pages) {
    for (const each of new Set(atEnds(page).map(signOf))) times.set(each, (times.get(each) ?? 0) + 1);
  }
  const enough = Math.max(leastPages, pages.length * leastShare);
  return pages.map((page) => {
    const ends = new Set(atEnds(page));
    return page.filter((line) => !ends.has(line) || !(isPageNumber(line) || (times.get(signOf(line)) ?? 0) >= enough));
  });
}

function atEnds(page: readonly Line[]): Line[] {
  const fromTop = page.toSorted((a, b) => b.y - a.y);
  return [...fromTop.slice(0, linesAtEnd), ...fromTop.slice(linesAtEnd).slice(-linesAtEnd)];
}

/** The same for lines that differ by the number of the page alone. */
function signOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replaceAll(/\d+/g, '0')}`;
}

function isPageNumber({ text }: Line): boolean {
  return /^(?:[-–—]\s*)?(?:page|seite|p\.|s\.)?\s*\d{1,4}(?:\s*(?:\/|of|von)\s*\d{1,4})?(?:\s*[-–—])?$/iu.test(text);
}
