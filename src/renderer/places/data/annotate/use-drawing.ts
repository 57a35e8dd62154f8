import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';
import { caretFrom, type Caret } from './caret.ts';
import { toCharacters, toWords } from './snap.ts';
import { offsetOfPlace } from './text-offsets.ts';

/**
 * Spans drawn over a text by the mouse, over whole words unless Alt (or Ctrl) is held. What the browser selects says where
 * from and where to, so that two clicks take a word and three a line.
 */
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
  let pressed = false;
  let exact = false;

  function caretNow(): Caret | null {
    const selection = document.getSelection();
    if (!element.value || !selection?.anchorNode || !selection.focusNode) return null;
    const from = offsetOfPlace(element.value, selection.anchorNode, selection.anchorOffset);
    const to = offsetOfPlace(element.value, selection.focusNode, selection.focusOffset);
    const over = { start: Math.min(from, to), end: Math.max(from, to) };
    if (from === to) return caretFrom(toCharacters(text(), over).start);
    const span = exact ? toCharacters(text(), over) : toWords(text(), over);
    if (span === null) return caretFrom(toCharacters(text(), { start: to, end: to }).start);
    return from <= to ? caretFrom(span.start, span.end) : caretFrom(span.end, span.start);
  }

  function draw(): void {
    const caret = pressed ? caretNow() : null;
    if (caret) told.drawing(caret);
  }

  useEventListener(element, 'pointerdown', (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    pressed = true;
    exact = event.altKey || event.ctrlKey;
    // A press on what is selected would drag the words away instead of drawing anew.
    if (!event.shiftKey) document.getSelection()?.removeAllRanges();
  });
  useEventListener(document, 'selectionchange', draw);
  useEventListener(document, 'pointermove', (event: PointerEvent) => {
    if (!pressed || exact === (event.altKey || event.ctrlKey)) return;
    exact = event.altKey || event.ctrlKey;
    draw();
  });
  useEventListener(document, ['keydown', 'keyup'], (event: KeyboardEvent) => {
    if (!pressed || (event.key !== 'Alt' && event.key !== 'Control')) return;
    // Alt alone would open the menu of the window.
    event.preventDefault();
    exact = event.altKey || event.ctrlKey;
    draw();
  });
  useEventListener(document, 'pointerup', (event: PointerEvent) => {
    if (!pressed) return;
    exact = event.altKey || event.ctrlKey;
    const caret = caretNow();
    pressed = false;
    if (caret) told.drawn(caret);
  });
  useEventListener(document, 'pointercancel', () => (pressed = false));
}
