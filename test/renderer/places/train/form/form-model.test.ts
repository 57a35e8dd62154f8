import { describe, expect, it } from 'vitest';
import { change, emptyDraft } from '../../../../../src/renderer/places/train/form/draft.ts';
import {
  findingsOutside,
  formGroups,
  type FormOptions,
} from '../../../../../src/renderer/places/train/form/form-model.ts';
import { argumentNamed, groups } from './descriptions.ts';

const options: FormOptions = {
  groups,
  draft: emptyDraft,
  completed: {},
  findings: [],
  search: '',
  unfolded: new Set(),
  onlyChanged: false,
};
const names = (of: FormOptions) => formGroups(of).flatMap(({ lines }) => lines.map(({ argument }) => argument.name));
const finding = (argument: string) => ({
  severity: 'problem' as const,
  code: 'x',
  argument,
  message: 'No.',
  mend: 'Yes.',
});

describe('the form of arguments', () => {
  it('shows the basic ones, never those that the workbench sets, and says how many are folded', () => {
    expect(names(options)).toContain('learning_rate');
    expect(names(options)).not.toContain('adam_beta1');
    expect(names({ ...options, unfolded: new Set(['data', 'model', 'training', 'lora']) })).not.toContain('train_file');
    const training = formGroups(options).find(({ group }) => group === 'training')!;
    const whole = formGroups({ ...options, unfolded: new Set(['training']) }).find(
      ({ group }) => group === 'training',
    )!;
    expect(training.lines.length + training.folded).toBe(whole.lines.length);
  });

  it('shows a folded one that was changed or has something wrong with it', () => {
    expect(names({ ...options, draft: change(emptyDraft, argumentNamed('adam_beta1'), 0.8) })).toContain('adam_beta1');
    expect(names({ ...options, findings: [finding('doc_stride')] })).toContain('doc_stride');
  });

  it('finds by name, by words of people and by what the help says, names first', () => {
    expect(names({ ...options, search: 'adam_beta' })).toEqual(['adam_beta1', 'adam_beta2']);
    expect(names({ ...options, search: 'batch size' }).slice(0, 2)).toEqual([
      'per_device_train_batch_size',
      'per_device_eval_batch_size',
    ]);
    expect(names({ ...options, search: 'by heart' })).toEqual(['weight_decay']);
    expect(formGroups({ ...options, search: 'no such thing at all' })).toEqual([]);
  });

  it('shows what the workbench sets as it will be, without making much of it', () => {
    const completed = { logging_steps: 5, save_total_limit: 2 };
    const lines = formGroups({ ...options, completed }).flatMap((group) => group.lines);
    const logging = lines.find(({ argument }) => argument.name === 'logging_steps');
    expect(logging).toMatchObject({ value: 5, defaultText: '500', source: 'workbench' });
    expect(names({ ...options, completed })).not.toContain('save_total_limit');
    expect(names({ ...options, completed, onlyChanged: true })).toEqual([]);
  });

  it('can show only what was changed', () => {
    const draft = change(emptyDraft, argumentNamed('seed'), 7);
    expect(names({ ...options, draft, onlyChanged: true })).toEqual(['seed']);
  });

  it('keeps complaints about what it does not show, to be said elsewhere', () => {
    expect(findingsOutside({ ...options, findings: [finding('train_file'), finding('seed')] })).toEqual([
      finding('train_file'),
    ]);
  });
});
