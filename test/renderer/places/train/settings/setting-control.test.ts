import { describe, expect, it } from 'vitest';
import { controlOf, noChoice } from '../../../../../src/renderer/places/train/settings/setting-control.ts';
import { argumentNamed } from '../form/descriptions.ts';

describe('what an argument is set with', () => {
  it('is a switch for yes or no, and a choice of three where neither is the default', () => {
    expect(controlOf(argumentNamed('use_lora'))).toEqual({ type: 'switch' });
    const control = controlOf(argumentNamed('greater_is_better'));
    expect(control.type === 'choice' && control.options.map(({ value }) => value)).toEqual([noChoice, 'yes', 'no']);
  });

  it('is a choice where there are some, with its default to go back to', () => {
    const control = controlOf(argumentNamed('eval_strategy'));
    expect(control.type === 'choice' && control.options.map(({ value }) => value)).toEqual(['no', 'steps', 'epoch']);
    expect(controlOf(argumentNamed('metric_for_best_model'))).toMatchObject({
      options: expect.arrayContaining([{ value: noChoice, title: 'default' }]) as unknown,
    });
  });

  it('is a field for all else: the arrow keys step whole numbers', () => {
    expect(controlOf(argumentNamed('per_device_train_batch_size'))).toEqual({ type: 'text', long: false, step: 1 });
    expect(controlOf(argumentNamed('learning_rate'))).toEqual({ type: 'text', long: false, step: null });
    expect(controlOf(argumentNamed('target_modules'))).toMatchObject({ long: true });
  });
});
