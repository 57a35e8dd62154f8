import type { Block, Paragraph } from './document.ts';
import { longestParagraph } from './limits.ts';

/**
 * Blocks as paragraphs: a heading is what those behind it stand under, lines of a list or a table stay together, with the
 * words that lead to them.
 */
export function toParagraphs(blocks: readonly Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let heading: string | null = null;
  /** Whether the last paragraph can take another line. */
  let isOpen = false;
  for (const block of blocks) {
    const text = block.text.trim();
    if (text === '') continue;
    if (block.kind === 'heading') {
      heading = text;
      isOpen = false;
      continue;
    }
    const last = paragraphs.at(-1);
    const joined = block.kind === 'line' && isOpen && last ? `${last.text}\n${text}` : null;
    if (joined !== null && joined.length <= longestParagraph)
      paragraphs[paragraphs.length - 1] = { ...last!, text: joined };
    else {
      const page = block.page ?? null;
      for (const piece of cutAtSentences(text)) paragraphs.push({ text: piece, heading, page });
    }
    isOpen = block.kind === 'line' || text.endsWith(':');
  }
  return paragraphs;
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** A text in pieces that are not too long, which begin where sentences do, or else words, or else anywhere. */
function cutAtSentences(text: string): string[] {
  if (text.length <= longestParagraph) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of sentences.segment(text)) {
    for (const part of cutAtWords(segment)) {
      if (piece !== '' && piece.length + part.length > longestParagraph) {
        pieces.push(piece.trim());
        piece = '';
      }
      piece += part;
    }
  }
  return [...pieces, piece.trim()].filter((each) => each !== '');
}

function cutAtWords(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > longestParagraph) {
    const space = rest.lastIndexOf(' ', longestParagraph);
    let end = space > longestParagraph / 2 ? space + 1 : longestParagraph;
    if (/[\uD800-\uDBFF]/.test(rest[end - 1]!)) end -= 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}
