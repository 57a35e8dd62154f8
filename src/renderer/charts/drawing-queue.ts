/** Milliseconds of a frame (of 16) that may go into drawing; the rest is for the pointer and the page. */
const budget = 7;

export interface DrawingQueue {
  /** Has a chart drawn soon; one that waits already is drawn once. */
  readonly add: (draw: () => void) => void;
  /** Takes back what was not drawn yet. */
  readonly remove: (draw: () => void) => void;
}

/** Draws as many charts a frame as there is time for, at least one, so that six that change at once do not hold up the pointer. */
export function drawingQueue(nextFrame: (then: () => void) => void, now: () => number): DrawingQueue {
  const waiting = new Set<() => void>();
  let asked = false;

  function ask(): void {
    if (asked || waiting.size === 0) return;
    asked = true;
    nextFrame(drawSome);
  }
  function drawSome(): void {
    asked = false;
    const end = now() + budget;
    for (const draw of waiting) {
      waiting.delete(draw);
      draw();
      if (now() > end) break;
    }
    ask();
  }
  return {
    add: (draw) => {
      waiting.add(draw);
      ask();
    },
    remove: (draw) => void waiting.delete(draw),
  };
}

/** That of this window. */
export const drawings = drawingQueue(
  (then) => void requestAnimationFrame(then),
  () => performance.now(),
);
