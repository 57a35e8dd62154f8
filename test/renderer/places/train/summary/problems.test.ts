import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../../src/renderer/places/train/summary/problems.ts';

const finding = (argument: string, severity: 'problem' | 'warning' = 'problem') => ({
  severity,
  code: 'x',
  argument,
  message: `${argument} is wrong.`,
  mend: 'Change it.',
});

describe('what is in the way of a run', () => {
  it('is every problem, with the setting to mend; warnings are not', () => {
    expect(problemsOf([finding('eval_steps'), finding('seed', 'warning')], [])).toEqual([
      { text: 'eval_steps is wrong. Change it.', setting: 'eval_steps' },
    ]);
  });

  it('has no setting where it is about the data or the model', () => {
    expect(problemsOf([finding('train_file')], [])).toMatchObject([{ setting: null }]);
  });

  it('is what stands in a field and cannot be read, said once', () => {
    expect(problemsOf([finding('learning_rate')], ['learning_rate'])).toEqual([
      { text: 'Learning rate cannot be read as it stands.', setting: 'learning_rate' },
    ]);
  });
});
