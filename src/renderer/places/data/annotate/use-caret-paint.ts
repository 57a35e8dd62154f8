import { useResizeObserver } from '@vueuse/core';
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import { selectedBy, type Caret } from './caret.ts';
import type { Stretch } from '../reading/lanes.ts';
import { rangeOf } from './text-offsets.ts';

/** Where the caret's bar stands, in pixels from the text's corner. */
export interface CaretBar {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Paints what is selected, or the word that would be the answer, without touching the text; and scrolls to it. */
export function useCaretPaint(
  element: Readonly<Ref<HTMLElement | null>>,
  caret: () => Caret | null,
  span: () => Stretch | null,
): Readonly<Ref<CaretBar | null>> {
  const bar = shallowRef<CaretBar | null>(null);

  function paint(): void {
    clear();
    const at = caret();
    const root = element.value;
    bar.value = null;
    if (!at || !root) return;
    const { start, end } = selectedBy(at);
    const marked = span();
    const range = marked && rangeOf(root, marked);
    if (range) CSS.highlights.set(start < end ? 'span-in-hand' : 'span-offered', new Highlight(range));
    const edge = edgeRect(root, at.edge);
    if (!edge) return;
    const corner = root.getBoundingClientRect();
    bar.value = { left: edge.x - corner.x, top: edge.y - corner.y, height: edge.height };
  }

  function scrollTo(): void {
    const at = caret();
    const edge = at && element.value && edgeRect(element.value, at.edge);
    const scroll = element.value?.closest('.scroll');
    if (!edge || !scroll) return;
    const box = scroll.getBoundingClientRect();
    const margin = Math.min(2 * edge.height, box.height / 3);
    if (edge.top < box.top + margin) scroll.scrollTop -= box.top + margin - edge.top;
    else if (edge.bottom > box.bottom - margin) scroll.scrollTop += edge.bottom - box.bottom + margin;
  }

  watch([caret, span, element], paint, { flush: 'post' });
  watch(caret, scrollTo, { flush: 'post' });
  useResizeObserver(element, paint);
  onScopeDispose(clear);
  return bar;
}

function clear(): void {
  CSS.highlights.delete('span-in-hand');
  CSS.highlights.delete('span-offered');
}

function edgeRect(root: HTMLElement, edge: number): DOMRect | null {
  const range = rangeOf(root, { start: edge, end: edge });
  const rect = range && ([...range.getClientRects()].at(0) ?? range.getBoundingClientRect());
  return rect && rect.height > 0 ? rect : null;
}
