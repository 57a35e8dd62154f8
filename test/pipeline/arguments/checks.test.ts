import { describe, expect, it } from 'vitest';
import { checkArguments } from '../../../src/pipeline/arguments/resolve.ts';
import { codesWith, findingsWith } from './findings.ts';

describe('arguments together', () => {
  it('are fine where they agree', () => {
    expect(codesWith({})).toEqual([]);
  });

  it('need something to do and a model to do it with', () => {
    const { findings } = checkArguments({ output_dir: 'out' }, { kind: 'form' });
    expect(findings.map(({ code }) => code)).toEqual(['nothing-to-do', 'no-model']);
  });

  it.each([
    ['do_train', { train_file: null }, 'problem no-train-file train_file'],
    ['do_eval', { do_eval: true }, 'problem no-validation-file validation_file'],
    ['eval_strategy', { eval_strategy: 'epoch' }, 'problem no-validation-file validation_file'],
    ['do_predict', { do_predict: true }, 'problem no-test-file test_file'],
  ])('need a file for %s', (_, input, code) => {
    expect(codesWith(input)).toEqual([code]);
  });

  it('warn of judging a model on what it was trained on', () => {
    expect(codesWith({ do_eval: true, validation_file: 'train.json' })).toEqual([
      'warning judged-on-training validation_file',
    ]);
  });

  it('leave windows room to move on', () => {
    expect(codesWith({ max_seq_length: 128, doc_stride: 123 })).toEqual([]);
    expect(codesWith({ max_seq_length: 128, doc_stride: 124 })).toEqual(['problem stride-too-long doc_stride']);
  });

  it('use version_2_with_negative for what only it has', () => {
    expect(codesWith({ null_score_diff_threshold: -2 })).toEqual([
      'warning threshold-without-negatives null_score_diff_threshold',
    ]);
    expect(codesWith({ metric_for_best_model: 'eval_best_f1' })).toEqual([
      'problem metric-without-negatives metric_for_best_model',
    ]);
    expect(
      codesWith({ null_score_diff_threshold: -2, metric_for_best_model: 'best_f1', version_2_with_negative: true }),
    ).toEqual([]);
  });

  it('warn of grouping windows that all have one length', () => {
    expect(codesWith({ group_by_length: true })).toEqual(['warning grouped-but-padded group_by_length']);
    expect(codesWith({ group_by_length: true, pad_to_max_length: false })).toEqual([]);
  });

  it('do not ask about an argument that is itself wrong', () => {
    expect(codesWith({ doc_stride: 500, max_seq_length: 'x' })).toEqual(['problem invalid-argument max_seq_length']);
  });
});

describe('training from scratch', () => {
  const scratch = { model_name_or_path: null, config_name: 'config.json' };

  it('takes a config and the size of a vocabulary', () => {
    expect(codesWith({ ...scratch, vocab_size: 2000 })).toEqual([]);
    expect(codesWith({ ...scratch, vocab_size: 2000, tokenizer_name: 't' })).toEqual([
      'problem vocabulary-given vocab_size',
    ]);
    expect(codesWith({ vocab_size: 2000 })).toEqual(['problem vocabulary-given vocab_size']);
  });

  it('needs training, and no adapter', () => {
    expect(codesWith({ ...scratch, use_lora: true })).toEqual(['problem adapter-from-scratch use_lora']);
    expect(codesWith({ ...scratch, do_train: false, do_predict: true, test_file: 't.json' })).toEqual([
      'problem untrained-model do_train',
    ]);
  });
});

describe('keeping the best model', () => {
  const best = { load_best_model_at_end: true, validation_file: 'v.json' };
  const steps = { ...best, eval_strategy: 'steps', save_strategy: 'steps' };

  it('needs evaluations and checkpoints at the same moments', () => {
    expect(codesWith({ ...best, eval_strategy: 'epoch', save_strategy: 'epoch' })).toEqual([]);
    for (const [eval_strategy, save_strategy] of [
      ['no', 'no'],
      ['no', 'steps'],
      ['epoch', 'steps'],
    ]) {
      expect(codesWith({ ...best, eval_strategy, save_strategy })).toEqual([
        'problem strategies-differ load_best_model_at_end',
      ]);
    }
  });

  it('may do with a checkpoint of every new best one', () => {
    const saved = { validation_file: 'v.json', save_strategy: 'best' };
    expect(codesWith({ ...saved, eval_strategy: 'steps' })).toEqual([]);
    expect(codesWith({ ...best, ...saved, eval_strategy: 'epoch' })).toEqual([]);
    expect(codesWith(saved)).toEqual(['problem saved-without-evaluation save_strategy']);
  });

  it.each([
    [100, 300, true],
    [100, 250, false],
    [100, 50, false],
    [0.1, 0.3, true],
    [0.1, 0.25, false],
    [0.1, 200, false],
    [200, 0.2, false],
  ])('with eval_steps %d and save_steps %d: %s', (eval_steps, save_steps, fine) => {
    expect(codesWith({ ...steps, eval_steps, save_steps })).toEqual(
      fine ? [] : ['problem saved-without-evaluation save_steps'],
    );
  });

  it('evaluates as often as it logs where eval_steps does not say', () => {
    expect(codesWith({ ...steps, logging_steps: 250 })).toEqual([]);
    expect(findingsWith({ ...steps, logging_steps: 200 })).toMatchObject([
      { message: expect.stringContaining('logging_steps, for want of eval_steps, is 200') as string },
    ]);
  });

  it('is what early stopping waits for', () => {
    expect(codesWith({ early_stopping_patience: 2 })).toEqual(['problem no-best-model early_stopping_patience']);
    expect(codesWith({ ...steps, early_stopping_patience: 2 })).toEqual([]);
  });
});

describe('the schedule', () => {
  it.each([
    ['polynomial', { power: 2, lr_end: 1e-7 }],
    ['cosine', { num_cycles: 0.5 }],
    ['cosine_with_restarts', { num_cycles: 3 }],
    ['inverse_sqrt', { timescale: 100 }],
    ['linear', {}],
  ])('%s takes %j', (lr_scheduler_type, lr_scheduler_kwargs) => {
    expect(codesWith({ lr_scheduler_type, lr_scheduler_kwargs })).toEqual([]);
  });

  it.each([
    ['linear', { power: 2 }, 'Leave it out, or set lr_scheduler_type to polynomial.'],
    ['polynomial', { lr_end: 1e-4 }, 'It must be at least 0 and below learning_rate, 0.00005.'],
    ['cosine_with_restarts', { num_cycles: 1.5 }, 'It must be a whole number of at least 1.'],
    ['cosine', { num_cycles: 0 }, 'It must be above 0.'],
  ])('%s refuses %j', (lr_scheduler_type, lr_scheduler_kwargs, mend) => {
    expect(findingsWith({ lr_scheduler_type, lr_scheduler_kwargs })).toMatchObject([
      { code: 'invalid-schedule', mend },
    ]);
  });
});

describe('an adapter to go on with', () => {
  it('needs use_lora', () => {
    expect(codesWith({ adapter_name_or_path: 'a' })).toEqual(['problem adapter-without-lora adapter_name_or_path']);
    expect(codesWith({ adapter_name_or_path: 'a', use_lora: true })).toEqual([]);
  });
});
