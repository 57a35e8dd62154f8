import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue, showValue } from '../../../../../src/renderer/places/train/form/argument-value.ts';
import { argumentNamed, groups } from './descriptions.ts';

const read = (name: string, typed: string) => readValue(argumentNamed(name), typed);

describe('reading what is typed for an argument', () => {
  it('takes numbers as people write them', () => {
    for (const typed of ['5e-5', '0.00005', '0,00005', ' 5E-5 ', '.00005']) {
      expect(read('learning_rate', typed)).toEqual({ value: 5e-5 });
    }
    expect(read('max_steps', '−1')).toEqual({ value: -1 });
  });

  it('refuses what is none, in the words of the argument', () => {
    expect(read('per_device_train_batch_size', '0')).toEqual({ problem: 'It has to be a whole number of at least 1.' });
    expect(read('per_device_train_batch_size', '2.5')).toHaveProperty('problem');
    expect(read('learning_rate', 'fast')).toHaveProperty('problem');
    expect(read('learning_rate', '3')).toHaveProperty('problem');
    expect(read('save_steps', '1.5')).toHaveProperty('problem');
    expect(read('lr_scheduler_kwargs', '[1]')).toHaveProperty('problem');
    expect(read('lr_scheduler_type', 'zigzag')).toHaveProperty('problem');
  });

  it('takes a share of all steps where steps are asked for', () => {
    expect(read('save_steps', '0.1')).toEqual({ value: 0.1 });
    expect(read('save_steps', '500')).toEqual({ value: 500 });
  });

  it('takes nothing for the default', () => {
    expect(read('max_train_samples', '  ')).toEqual({ value: null });
  });

  it('splits lists at commas and spaces', () => {
    expect(read('target_modules', 'query, value key')).toEqual({ value: ['query', 'value', 'key'] });
  });

  it('reads back every default as it shows it', () => {
    for (const argument of groups.flatMap((group) => group.arguments).filter(({ required }) => !required)) {
      const shown = showValue(argument.default);
      if (shown !== '') expect(readValue(argument, shown)).toEqual({ value: argument.default });
    }
  });

  it('reads back every number as it shows it', () => {
    const argument = argumentNamed('null_score_diff_threshold');
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        expect(readValue(argument, showValue(value))).toEqual({ value: value === 0 ? 0 : value });
      }),
    );
  });
});
