import { decodeText } from '../decode-text.ts';
import type { Block } from '../document.ts';
import type { DocumentReader } from '../reader.ts';
import { joinLines } from '../join-lines.ts';

/** Lines of a paragraph that are broken to fit a width are about as long as each other. */
const shortestBrokenLine = 50;

export const plainText: DocumentReader = {
  name: 'text',
  title: 'Plain text',
  extensions: ['txt', 'text', 'log'],
  read: (source) => Promise.resolve({ title: null, blocks: blocksOfText(decodeText(source)), notes: [] }),
};

/** Empty lines end paragraphs; in a text without any, each line is one. */
export function blocksOfText(text: string): Block[] {
  const hasEmptyLines = /\S[^\S\n]*\n\s*\n\s*\S/.test(text);
  const pieces = hasEmptyLines ? text.split(/\n(?:[^\S\n]*\n)+/) : text.split('\n');
  return pieces
    .map((piece) => ({ kind: 'text' as const, text: mendLines(piece.split('\n').map((line) => line.trim())) }))
    .filter(({ text: found }) => found !== '');
}

/** Joins lines that only a width has broken; others were meant. */
function mendLines(lines: readonly string[]): string {
  const body = lines.slice(0, -1);
  const isBroken =
    body.length > 0 && body.every((line) => line.length >= shortestBrokenLine) && !lines.some((line) => isItem(line));
  return isBroken ? joinLines(lines) : lines.join('\n').trim();
}

function isItem(line: string): boolean {
  return /^(?:[-*•–]|\d{1,3}[.)])\s/u.test(line);
}
