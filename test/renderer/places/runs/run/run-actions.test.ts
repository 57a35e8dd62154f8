import { describe, expect, it } from 'vitest';
import { adviceAction } from '../../../../../src/renderer/places/runs/run/advice-action.ts';
import { mainAction, runActions } from '../../../../../src/renderer/places/runs/run/run-actions.ts';
import type { RunState } from '../../../../../src/shared/contract/runs.ts';
import { aRun } from './a-run.ts';

const names = (state: RunState, resumable = true) => runActions(aRun({ state, resumable })).map(({ name }) => name);

describe('what can be done with a run', () => {
  it('depends on its state', () => {
    expect(names('running')).toEqual(['pause', 'stop']);
    expect(names('stopping')).toEqual([]);
    expect(names('paused')).toEqual(['train-again', 'resume', 'stop']);
    expect(names('queued')).toEqual(['pause']);
    expect(names('interrupted')).toEqual(['train-again', 'resume', 'stop']);
    expect(names('failed')).toEqual(['train-again', 'resume']);
    expect(names('failed', false)).toEqual(['train-again']);
  });

  it('is above all to resume, where that can be; nothing while it is at work', () => {
    const main = (state: RunState, resumable = true) => mainAction(aRun({ state, resumable }));
    expect(main('running')).toBeNull();
    expect(main('stopping')).toBeNull();
    expect(main('paused')).toBe('resume');
    expect(main('failed', false)).toBe('train-again');
    expect(main('finished')).toBe('train-again');
  });

  it('says what stopping keeps', () => {
    const hint = (step: number) =>
      runActions(aRun({ state: 'paused', step })).find(({ name }) => name === 'stop')!.hint;
    expect(hint(20)).toContain('keeps the best model');
    expect(hint(0)).toContain('nothing was trained');
  });

  it('offers its model only once there is one', () => {
    expect(names('finished')).toEqual(['train-again']);
    const made = aRun({ state: 'finished', tunedModel: '01980000-0000-7000-8000-000000000003' as never });
    expect(runActions(made).map(({ name }) => name)).toEqual(['compare', 'ask', 'train-again']);
  });
});

describe('the button beside advice', () => {
  const advice = { rule: 'still-learning', severity: 'warning', saw: '', change: '', setting: null } as const;

  it('trains again with the setting, in words', () => {
    const label = (name: string, to: unknown) => adviceAction({ ...advice, setting: { name, from: 1, to } })?.label;
    expect(label('num_train_epochs', 4)).toBe('Train again with 4 epochs');
    expect(label('use_lora', true)).toBe('Train again as an adapter (LoRA)');
    expect(label('learning_rate', 2e-5)).toBe('Train again with learning rate 2e-5');
  });

  it('opens the data where the advice is about them, and is not there where there is nothing to do', () => {
    expect(adviceAction({ ...advice, rule: 'few-examples' })).toMatchObject({ type: 'open-data' });
    expect(adviceAction({ ...advice, rule: 'all-is-well' })).toBeNull();
  });
});
