import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';
import type { Stretch } from '../reading/lanes.ts';
import type { Caret } from './caret.ts';
import { againstLine } from './direction.ts';
import { caretDrawn } from './drawn.ts';
import { characterAtPoint, offsetAtPoint, offsetOfPlace } from './text-offsets.ts';

/** Spans drawn over a text by the mouse, over whole words unless Alt (or Ctrl) is held. Two clicks take a word, three a line. */
export function useDrawing(
  element: Readonly<Ref<HTMLElement | null>>,
  text: () => string,
  told: {
    /** While it is drawn. */
    readonly drawing: (caret: Caret) => void;
    /** Once the button is let go: over nothing at all, a point. */
    readonly drawn: (caret: Caret) => void;
  },
): void {
  /** Where the button was pressed; null while it is not. */
  let from: Stretch | null = null;
  let pointer = { x: 0, y: 0 };
  let exact = false;
  let clicks = 1;

  function placeAtPointer(): Stretch | null {
    const box = element.value?.getBoundingClientRect();
    if (!element.value || !box) return null;
    const x = Math.min(Math.max(pointer.x, box.left + 1), box.right - 1);
    const y = Math.min(Math.max(pointer.y, box.top + 1), box.bottom - 1);
    const offset = offsetAtPoint(element.value, x, y);
    if (offset === null) return null;
    // There the offset that lies beside a character is, as the text goes on, often at its other end.
    const against = againstLine(text(), offset);
    return (against && characterAtPoint(element.value, against, x, y)) ?? { start: offset, end: offset };
  }

  /** What the browser has selected, which knows of words and lines. */
  function selected(): Caret | null {
    const selection = document.getSelection();
    if (!element.value || !selection?.anchorNode || !selection.focusNode) return null;
    const anchor = offsetOfPlace(element.value, selection.anchorNode, selection.anchorOffset);
    const focus = offsetOfPlace(element.value, selection.focusNode, selection.focusOffset);
    return caretDrawn(text(), { start: anchor, end: anchor }, { start: focus, end: focus }, exact);
  }

  function caretNow(): Caret | null {
    if (from === null) return null;
    if (clicks > 1) return selected();
    const to = placeAtPointer();
    return to && caretDrawn(text(), from, to, exact);
  }

  function draw(): void {
    const caret = caretNow();
    if (caret) told.drawing(caret);
  }

  function heldBy(event: PointerEvent | KeyboardEvent): boolean {
    return event.altKey || event.ctrlKey;
  }

  useEventListener(element, 'pointerdown', (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    exact = heldBy(event);
    const before = event.shiftKey ? document.getSelection() : null;
    from = before?.anchorNode && element.value?.contains(before.anchorNode) ? anchorOf(before) : placeAtPointer();
    // A press on what is selected would drag the words away instead of drawing anew.
    if (!event.shiftKey) document.getSelection()?.removeAllRanges();
  });
  useEventListener(element, 'mousedown', (event: MouseEvent) => {
    clicks = event.detail;
  });
  // The text scrolls while one draws beyond its edge.
  useEventListener(document, 'selectionchange', draw);
  useEventListener(document, 'pointermove', (event: PointerEvent) => {
    if (from === null) return;
    pointer = { x: event.clientX, y: event.clientY };
    exact = heldBy(event);
    draw();
  });
  useEventListener(document, ['keydown', 'keyup'], (event: KeyboardEvent) => {
    if (from === null || (event.key !== 'Alt' && event.key !== 'Control')) return;
    // Alt alone would open the menu of the window.
    event.preventDefault();
    exact = heldBy(event);
    draw();
  });
  useEventListener(document, 'pointerup', (event: PointerEvent) => {
    if (from === null) return;
    pointer = { x: event.clientX, y: event.clientY };
    exact = heldBy(event);
    const caret = caretNow();
    from = null;
    if (caret) told.drawn(caret);
  });
  useEventListener(document, 'pointercancel', () => (from = null));

  function anchorOf(selection: Selection): Stretch {
    const offset = offsetOfPlace(element.value!, selection.anchorNode!, selection.anchorOffset);
    return { start: offset, end: offset };
  }
}
