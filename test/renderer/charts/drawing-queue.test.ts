import { describe, expect, it } from 'vitest';
import { drawingQueue } from '../../../src/renderer/charts/drawing-queue.ts';

/** A queue with a clock of its own, and charts that take so many milliseconds to draw. */
function aQueue() {
  const clock = { now: 0 };
  const frames: (() => void)[] = [];
  const drawn: string[] = [];
  const queue = drawingQueue(
    (then) => frames.push(then),
    () => clock.now,
  );
  const chart = (name: string, ms: number) => () => {
    drawn.push(name);
    clock.now += ms;
  };
  return { queue, chart, drawn, frame: () => frames.shift()?.() };
}

describe('charts that are to be drawn', () => {
  it('are drawn as many a frame as there is time for, each once, the first first', () => {
    const { queue, chart, drawn, frame } = aQueue();
    const draws = ['a', 'b', 'c'].map((name) => chart(name, 5));
    for (const draw of [...draws, draws[0]!]) queue.add(draw);
    frame();
    expect(drawn).toEqual(['a', 'b']);
    frame();
    expect(drawn).toEqual(['a', 'b', 'c']);
    frame();
    expect(drawn).toHaveLength(3);
  });

  it('are drawn one a frame where one alone takes too long', () => {
    const { queue, chart, drawn, frame } = aQueue();
    for (const name of ['a', 'b']) queue.add(chart(name, 50));
    frame();
    expect(drawn).toEqual(['a']);
  });

  it('are not drawn once they are gone', () => {
    const { queue, chart, drawn, frame } = aQueue();
    const draw = chart('a', 1);
    queue.add(draw);
    queue.remove(draw);
    frame();
    expect(drawn).toEqual([]);
  });
});
