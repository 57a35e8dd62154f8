import { shallowRef, type Ref, type ShallowRef } from 'vue';
import type { ChartFrame } from './chart-frame.ts';
import type { Stretch } from './chart-model.ts';

/** A drag of fewer pixels was a click. */
const least = 5;

export interface DragZoom {
  /** What is being dragged over, in pixels of the chart; null where nothing is. */
  readonly dragging: ShallowRef<{ readonly left: number; readonly width: number } | null>;
  begin(event: PointerEvent): void;
  move(event: PointerEvent): void;
  end(event: PointerEvent): void;
  cancel(): void;
}

/** Zooms to the stretch that the pointer is dragged over. */
export function useDragZoom(frame: Readonly<Ref<ChartFrame>>, zoomTo: (stretch: Stretch) => void): DragZoom {
  const dragging = shallowRef<{ left: number; width: number } | null>(null);
  let start: number | null = null;
  const inside = (event: PointerEvent) => {
    const { stretch, pixelOfX } = frame.value;
    return Math.min(pixelOfX(stretch.to), Math.max(pixelOfX(stretch.from), event.offsetX));
  };
  const cancel = () => {
    start = null;
    dragging.value = null;
  };
  return {
    dragging,
    begin(event) {
      if (event.button !== 0) return;
      start = inside(event);
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    },
    move(event) {
      if (start === null) return;
      const now = inside(event);
      const width = Math.abs(now - start);
      dragging.value = width < least ? null : { left: Math.min(now, start), width };
    },
    end(event) {
      const [from, to] = [start ?? 0, inside(event)].sort((a, b) => a - b) as [number, number];
      const meant = start !== null && to - from >= least;
      cancel();
      if (meant) zoomTo({ from: frame.value.xOfPixel(from), to: frame.value.xOfPixel(to) });
    },
    cancel,
  };
}
