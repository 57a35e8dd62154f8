import type { Block } from '../document.ts';
import { joinLines } from '../join-lines.ts';
import type { Line } from './line.ts';

/** In parts of the size of the letters, or of the usual distance of lines. */
const headingSize = 1.15;
const paragraphGap = 1.35;
const indent = 0.8;
const otherSize = 0.12;
/** Of the width of the column: a line that ends before this is the last of its paragraph. */
const shortLine = 0.85;
const longestHeading = 160;

const endsSentence = /[.!?:;…。！？]["'”’»)\]]*$/u;
const startsItem = /^(?:[-*•‣▪●○–·]|\(?(?:\d{1,3}|\p{L})[.)])\s/u;
const numbered = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|§+\s*\d+\w?|[IVX]{1,5}\.)\s+\p{Lu}/u;

/** The lines of a document, page by page, as headings, paragraphs and items of lists. */
export function toBlocks(pages: readonly (readonly Line[])[]): Block[] {
  const lines = pages.flat();
  const body = usualSize(lines);
  const knows = wordsOf(lines);
  const blocks: Block[] = [];
  pages.forEach((page, index) => {
    for (const group of groupsOf(page)) {
      const text = joinLines(
        group.map(({ text: each }) => each),
        knows,
      );
      const kind = kindOf(group, text, body);
      const last = blocks.at(-1);
      if (last && kind === 'text' && goesOnAcross(last, text, index + 1)) {
        blocks[blocks.length - 1] = { ...last, text: joinLines([last.text, text], knows) };
      } else blocks.push({ kind, text, page: index + 1 });
    }
  });
  return blocks;
}

/** Lines that are one paragraph, or one heading. */
function groupsOf(page: readonly Line[]): Line[][] {
  const distance = usualDistance(page);
  const groups: Line[][] = [];
  page.forEach((line, index) => {
    const before = page[index - 1];
    const group = groups.at(-1);
    if (before && group && isSameGroup(group, before, line, page, distance)) group.push(line);
    else groups.push([line]);
  });
  return groups;
}

function isSameGroup(
  group: readonly Line[],
  before: Line,
  line: Line,
  page: readonly Line[],
  distance: number,
): boolean {
  if (Math.abs(before.size - line.size) > before.size * otherSize) return false;
  if (startsItem.test(line.text)) return false;
  const down = before.y - line.y;
  // Up the page, or far to the side: the text goes on in another column.
  if (down <= 0) return !endsSentence.test(before.text) && /^\p{Ll}/u.test(line.text);
  if (down > distance * paragraphGap) return false;
  const column = page.filter((each) => Math.abs(each.left - before.left) < before.size * 3);
  const right = Math.max(...column.map((each) => each.right));
  const left = Math.min(...group.map((each) => each.left));
  const isShort = before.right - left < (right - left) * shortLine;
  if (isShort && (endsSentence.test(before.text) || /^\p{Lu}/u.test(line.text))) return false;
  const isIndented = line.left - left > line.size * indent && group.length > 1;
  return !(isIndented && endsSentence.test(before.text));
}

function kindOf(group: readonly Line[], text: string, body: number): Block['kind'] {
  const size = group[0]!.size;
  const canBeHeading = text.length <= longestHeading && /\p{L}/u.test(text);
  if (canBeHeading && size >= body * headingSize) return 'heading';
  if (canBeHeading && group.length === 1 && size >= body && numbered.test(text) && !endsSentence.test(text))
    return 'heading';
  return startsItem.test(text) ? 'line' : 'text';
}

/** Whether a paragraph goes on over the end of its page. */
function goesOnAcross(last: Block, text: string, page: number): boolean {
  return last.kind !== 'heading' && last.page !== page && !endsSentence.test(last.text) && /^[\p{Ll}\d]/u.test(text);
}

/** Of most of the letters. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** Of lines that follow each other, in points. */
function usualDistance(page: readonly Line[]): number {
  const distances = page
    .map(({ y, size }, index) => ({ down: (page[index - 1]?.y ?? y) - y, size }))
    .filter(({ down, size }) => down > 0 && down < size * 3)
    .map(({ down }) => down)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** Which words the text has where no line ends. */
function wordsOf(lines: readonly Line[]): (word: string) => boolean {
  const words = new Set<string>();
  for (const { text } of lines) {
    const inner = text.replace(/\S+$/u, '').matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu);
    for (const [word] of inner) words.add(word.toLowerCase());
  }
  return (word) => words.has(word.toLowerCase());
}
