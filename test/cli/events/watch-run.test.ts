import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { streamRun, watchRun, watchWarnings } from '../../../src/cli/events/watch-run.ts';
import type { RunEvent } from '../../../src/shared/events.ts';
import { Paper } from '../call.ts';

const progress = { type: 'progress', stage: 'train', completed: 3, total: 12, unit: 'steps', etaSeconds: 9 } as const;
const metric = { type: 'metric', step: 3, epoch: 1, values: { loss: 2 } } as const;
const judged = { type: 'metric', step: 3, epoch: 1, values: { eval_f1: 50 } } as const;
const warning = { type: 'log', level: 'warning', code: 'x', message: 'Look.' } as const;

describe('a run watched on a terminal', () => {
  it('has a bar with the time left and the latest figures', () => {
    const text = watched(new Paper(100), [metric, progress]);
    expect(stripVTControlCharacters(text)).toMatch(/Training █+░+ {2}25 % {2}3\/12 steps {2}9 s left {2}loss 2\.0000/);
  });

  it('has no line for what the bar shows', () => {
    const text = watched(new Paper(100), [progress, metric, judged]);
    expect(stripVTControlCharacters(text)).toContain('step 3  epoch 1.00  eval F1 50.00\n');
    expect(stripVTControlCharacters(text)).not.toContain('epoch 1.00  loss');
  });

  it('keeps the bar within the width of the terminal', () => {
    const wide = { ...metric, values: { loss: 2, learning_rate: 1e-5, eval_f1: 99 } };
    const text = watched(new Paper(40), [wide, progress]);
    // Each drawing begins at column 1, which the terminal is told to go to.
    const drawn = text.split('\u001b[1G').map((part) => stripVTControlCharacters(part));
    const bars = drawn.filter((part) => part.startsWith('Training'));
    expect(bars[0]).toMatch(/…$/);
    for (const bar of bars) expect(bar).toHaveLength(39);
  });

  it('takes the bar away before it ends', () => {
    expect(watched(new Paper(80), [progress])).toMatch(/\u001b\[2K$/);
  });
});

describe('a run watched through a pipe', () => {
  it('has lines alone: no carriage return, no control characters', () => {
    const text = watched(new Paper(), [progress, metric, judged, warning]);
    expect(text).toBe('step 3  epoch 1.00  loss 2.0000\nstep 3  epoch 1.00  eval F1 50.00\nwarning: Look.\n');
  });

  it('gives a program its events, one a line, and people their notes elsewhere', () => {
    const [stdout, stderr] = [new Paper(), new Paper()];
    const watcher = streamRun(stdout, stderr);
    for (const event of [progress, judged]) watcher.emit(event);
    watcher.say('Stopping.');
    expect(
      stdout.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as RunEvent),
    ).toEqual([progress, judged]);
    expect(stderr.text).toBe('Stopping.\n');
  });
});

describe('watching for warnings', () => {
  it('leaves out all else', () => {
    const paper = new Paper();
    const { emit } = watchWarnings(paper);
    for (const event of [progress, judged, { ...warning, level: 'info' }, warning] as const) emit(event);
    expect(paper.text).toBe('warning: Look.\n');
  });
});

function watched(paper: Paper, events: readonly RunEvent[]): string {
  const watcher = watchRun(paper);
  for (const event of events) watcher.emit(event);
  watcher.end();
  return paper.text;
}
