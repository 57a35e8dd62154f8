import { describe, expect, it } from 'vitest';
import { TokenizeProgress } from '../../../src/pipeline/preprocess/progress.ts';
import type { RunEvent } from '../../../src/shared/events.ts';

function progressOf(total: number) {
  let seconds = 100;
  const events: RunEvent[] = [];
  const progress = new TokenizeProgress(
    total,
    (event) => events.push(event),
    () => seconds,
  );
  const after = (passed: number) => {
    seconds += passed;
    return progress;
  };
  return { events, after };
}

describe('the progress of tokenizing', () => {
  it('has an estimate of the time left once there is something to go by', () => {
    const { events, after } = progressOf(100);
    after(0.2).report(10);
    after(0.8).report(25);
    expect(events).toMatchObject([
      { type: 'progress', stage: 'tokenize', unit: 'entries', completed: 10, total: 100, etaSeconds: null },
      { completed: 25, etaSeconds: 3 },
    ]);
  });

  it('is not told more often than anyone can read, but at the end', () => {
    const { events, after } = progressOf(4);
    for (const entries of [1, 2, 3, 4]) after(0.01).report(entries);
    expect(events).toMatchObject([{ completed: 1 }, { completed: 4 }]);
  });

  it('goes on over all files', () => {
    const { events, after } = progressOf(30);
    after(1).finish(10);
    after(1).report(5);
    expect(events.at(-1)).toMatchObject({ completed: 15, total: 30 });
  });
});
