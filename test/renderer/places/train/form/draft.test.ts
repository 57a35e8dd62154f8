import { describe, expect, it } from 'vitest';
import {
  change,
  choosePreset,
  emptyDraft,
  reset,
  sourceOf,
  valueOf,
  valuesOf,
} from '../../../../../src/renderer/places/train/form/draft.ts';
import { argumentNamed } from './descriptions.ts';

const quick = {
  id: 'quick',
  title: 'Quick try',
  description: '',
  values: { num_train_epochs: 1, learning_rate: 1e-4 },
};
const careful = { id: 'careful', title: 'Careful', description: '', values: { num_train_epochs: 4 } };
const epochs = argumentNamed('num_train_epochs');
const rate = argumentNamed('learning_rate');

describe('the draft of a run', () => {
  it('says of every argument whether it is the default, the preset’s or one’s own', () => {
    const draft = change(choosePreset(emptyDraft, quick), rate, 3e-4);
    expect(sourceOf(draft, rate)).toBe('own');
    expect(sourceOf(draft, epochs)).toBe('preset');
    expect(sourceOf(draft, argumentNamed('seed'))).toBe('default');
    expect(valuesOf(draft)).toEqual({ num_train_epochs: 1, learning_rate: 3e-4 });
  });

  it('forgets a change that is taken back, by hand or by reset', () => {
    const draft = choosePreset(emptyDraft, quick);
    expect(change(change(draft, epochs, 9), epochs, 1)).toEqual(draft);
    expect(reset(change(draft, epochs, 9), 'num_train_epochs')).toEqual(draft);
    expect(change(draft, argumentNamed('seed'), null)).toEqual(draft);
  });

  it('keeps the default over the preset where a person asks for it', () => {
    const draft = change(choosePreset(emptyDraft, quick), epochs, 3);
    expect(valuesOf(draft)).toMatchObject({ num_train_epochs: 3 });
    expect(sourceOf(draft, epochs)).toBe('own');
  });

  it('keeps what a person changed when another preset is chosen', () => {
    const draft = choosePreset(change(change(choosePreset(emptyDraft, quick), rate, 3e-4), epochs, 4), careful);
    expect(valueOf(draft, rate)).toBe(3e-4);
    expect(draft.own).toEqual({ learning_rate: 3e-4 });
  });

  it('lets a person say otherwise than the workbench, be it the default', () => {
    const negatives = argumentNamed('version_2_with_negative');
    const completed = { version_2_with_negative: true };
    expect(valueOf(emptyDraft, negatives, completed)).toBe(true);
    const draft = change(emptyDraft, negatives, false, completed);
    expect(valuesOf(draft)).toEqual({ version_2_with_negative: false });
    expect(sourceOf(draft, negatives, completed)).toBe('own');
    expect(change(draft, negatives, true, completed)).toEqual(emptyDraft);
  });
});
