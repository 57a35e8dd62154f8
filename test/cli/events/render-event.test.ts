import { describe, expect, it } from 'vitest';
import { renderEvent } from '../../../src/cli/events/render-event.ts';
import { emptyView, type ViewedLine } from '../../../src/cli/events/run-view.ts';
import type { RunEvent, Stage } from '../../../src/shared/events.ts';

describe('what a watcher of a run sees', () => {
  it('is a heading for each stage, but not for one within another', () => {
    expect(
      texts([started('train'), started('evaluate'), finished('evaluate'), finished('train'), started('save')]),
    ).toEqual(['Training', 'Saving the model']);
  });

  it('is a short line of figures, not all there are', () => {
    const values = { loss: 1.23456, learning_rate: 2.9e-5, grad_norm: 1.5, samples_per_second: 12.345, other: 1 };
    expect(texts([{ type: 'metric', step: 40, epoch: 1.234, values }])).toEqual([
      'step 40  epoch 1.23  loss 1.2346  lr 2.90e-5  grad norm 1.50  12.3 samples/s',
    ]);
  });

  it.each([
    [
      'v1.1',
      { eval_loss: 0.5, eval_exact_match: 80, eval_f1: 85.25 },
      'eval loss 0.5000  eval EM 80.00  eval F1 85.25',
    ],
    [
      'v2.0',
      { eval_exact: 70, eval_f1: 71, eval_NoAns_f1: 50, eval_total: 9 },
      'eval EM 70.00  eval F1 71.00  where there is none 50.00',
    ],
  ])('is the scores of an evaluation (SQuAD %s)', (_form, values, figures) => {
    expect(texts([{ type: 'metric', step: 8, epoch: 2, values }])).toEqual([`step 8  epoch 2.00  ${figures}`]);
  });

  it('is a warning by name, and advice by its own', () => {
    const log = (level: 'info' | 'warning', code: string) => ({ type: 'log', level, code, message: 'Look.' }) as const;
    const lines = linesOf([
      log('info', 'cleaned'),
      log('warning', 'x'),
      log('info', 'advice-x'),
      log('warning', 'advice-y'),
    ]);
    expect(lines.map(({ text, tone }) => [text, tone])).toEqual([
      ['Look.', 'plain'],
      ['warning: Look.', 'warning'],
      ['advice: Look.', 'plain'],
      ['advice: Look.', 'warning'],
    ]);
  });

  it('is where a checkpoint lies, and whether it is the best', () => {
    const checkpoint = (best: boolean) => ({ type: 'checkpoint', step: 5, folder: 'out/checkpoint-5', best }) as const;
    expect(texts([checkpoint(false), checkpoint(true)])).toEqual([
      'Checkpoint at step 5: out/checkpoint-5',
      'Checkpoint at step 5, the best so far: out/checkpoint-5',
    ]);
  });

  it('is all figures at the end, by name', () => {
    const metrics = { eval_f1: 85.123456, epoch: 3 };
    expect(texts([{ type: 'done', outcome: 'finished', metrics }])).toEqual([
      'Finished',
      '  epoch    3',
      '  eval_f1  85.1235',
    ]);
    expect(texts([{ type: 'done', outcome: 'stopped', metrics }])).toEqual([]);
  });
});

describe('progress', () => {
  const progress = (completed: number, etaSeconds: number | null = null) =>
    ({ type: 'progress', stage: 'train', completed, total: 200, unit: 'steps', etaSeconds }) as const;

  it('has a line for each 10 %', () => {
    const events = Array.from({ length: 200 }, (_, step) => progress(step + 1, 90));
    const lines = texts(events, 1000);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('Training: 20 of 200 steps (10 %), 1 min 30 s left');
    expect(lines.at(-1)).toBe('Training: 200 of 200 steps (100 %)');
  });

  it('has no more than a line a second where it is fast', () => {
    const events = Array.from({ length: 200 }, (_, step) => progress(step + 1));
    expect(texts(events, 10)).toHaveLength(1);
  });

  it('has a line every 30 seconds where it is slow', () => {
    expect(texts([progress(1), progress(2), progress(3), progress(4)], 16_000)).toEqual([
      'Training: 3 of 200 steps (1 %)',
    ]);
  });

  it('is followed by a bar that knows the latest figures', () => {
    const metric = (values: Record<string, number>) => ({ type: 'metric', step: 1, epoch: 1, values }) as const;
    const events = [
      metric({ loss: 2, learning_rate: 1e-5 }),
      metric({ eval_f1: 50 }),
      metric({ loss: 1.5 }),
      progress(30, 5),
    ];
    const { view } = render(events);
    expect(view.progress).toEqual({
      label: 'Training',
      completed: 30,
      total: 200,
      unit: 'steps',
      remarks: ['5 s left', 'loss 1.5000', 'lr 1.00e-5', 'eval F1 50.00'],
    });
  });

  it('loses its bar when its stage is over', () => {
    expect(render([started('train'), progress(3), finished('train')]).view.progress).toBeNull();
    expect(
      render([progress(3), { type: 'log', level: 'info', code: 'x', message: 'After.' }]).view.progress,
    ).toBeNull();
  });

  it('marks what a bar shows anyway', () => {
    const values = { loss: 1 };
    const lines = linesOf([
      { type: 'metric', step: 1, epoch: 1, values },
      { type: 'metric', step: 1, epoch: 1, values: { ...values, eval_f1: 3 } },
      { type: 'metric', step: 1, epoch: 1, values: { train_loss: 1, train_runtime: 200 } },
    ]);
    expect(lines.map(({ live }) => live)).toEqual([true, false, false]);
    expect(lines[2]!.text).toBe('step 1  epoch 1.00  mean loss 1.0000  in 3 min 20 s');
  });
});

function started(stage: Stage) {
  return { type: 'stage', stage, state: 'started' } as const;
}

function finished(stage: Stage) {
  return { type: 'stage', stage, state: 'finished' } as const;
}

/** @param interval between two events, in ms */
function render(events: readonly RunEvent[], interval = 0) {
  let view = emptyView;
  const lines: ViewedLine[] = [];
  for (const [index, event] of events.entries()) {
    const rendered = renderEvent(view, event, index * interval);
    view = rendered.view;
    lines.push(...rendered.lines);
  }
  return { view, lines };
}

function linesOf(events: readonly RunEvent[], interval = 0): readonly ViewedLine[] {
  return render(events, interval).lines;
}

function texts(events: readonly RunEvent[], interval = 0): readonly string[] {
  return linesOf(events, interval).map(({ text }) => text);
}
