import type { Stretch } from '../reading/lanes.ts';

/**
 * Between places in a page and UTF-16 offsets in the text that an element shows. What only a screen reader is told is not
 * of the text.
 */

function* textNodes(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.classList.contains('visually-hidden')
      ? NodeFilter.FILTER_REJECT
      : node instanceof Text
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) yield node as Text;
}

/** The offset of a place; one outside of the element is at the end that it lies behind. */
export function offsetOfPlace(root: Node, node: Node, place: number): number {
  const upTo = document.createRange();
  upTo.setStart(node, place);
  let offset = 0;
  for (const text of textNodes(root)) {
    if (text === node) return offset + place;
    if (upTo.comparePoint(text, 0) > 0) break;
    offset += text.length;
  }
  return offset;
}

/** The range that shows a stretch; null where the element does not show so much text. */
export function rangeOf(root: Node, { start, end }: Stretch): Range | null {
  const range = document.createRange();
  let offset = 0;
  let begun = false;
  for (const text of textNodes(root)) {
    const next = offset + text.length;
    // An empty stretch stands before what follows it, where there is any.
    if (!begun && (start < next || (start === next && end === next && isLast(root, text)))) {
      range.setStart(text, start - offset);
      begun = true;
    }
    if (begun && end <= next) {
      range.setEnd(text, end - offset);
      return range;
    }
    offset = next;
  }
  return null;
}

function isLast(root: Node, text: Text): boolean {
  return [...textNodes(root)].at(-1) === text;
}

/** The offset at a point of the window; null where no text of the element is there. */
export function offsetAtPoint(root: Node, x: number, y: number): number | null {
  const at = document.caretPositionFromPoint(x, y);
  return at && root.contains(at.offsetNode) ? offsetOfPlace(root, at.offsetNode, at.offset) : null;
}

/** The character among some that is seen at a point of the window, on whichever side of it the point lies. */
export function characterAtPoint(root: Node, { start, end }: Stretch, x: number, y: number): Stretch | null {
  for (let at = start; at < end; at += 1) {
    const rects = rangeOf(root, { start: at, end: at + 1 })?.getClientRects() ?? [];
    const isThere = [...rects].some((box) => box.left <= x && x < box.right && box.top <= y && y < box.bottom);
    if (isThere) return { start: at, end: at + 1 };
  }
  return null;
}
