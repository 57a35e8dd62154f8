import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ArgumentsFailure } from '../../../src/pipeline/arguments/finding.ts';
import { checkArguments, resolveArguments } from '../../../src/pipeline/arguments/resolve.ts';
import { findingsWith, minimal } from './findings.ts';

const form = { kind: 'form' } as const;
const argsWith = (input: Readonly<Record<string, unknown>>) => checkArguments({ ...minimal, ...input }, form).args;
const toldOf = (input: Readonly<Record<string, unknown>>) =>
  findingsWith(input).map(({ severity, message, mend }) => `${severity}: ${message} ${mend}`);

describe('a value', () => {
  it.each([
    ['learning_rate', NaN, 'learning_rate is NaN. It must be a number above 0 and at most 1.'],
    ['learning_rate', 0, 'learning_rate is 0. It must be a number above 0 and at most 1.'],
    ['learning_rate', '3e-5', 'learning_rate is "3e-5". It must be a number above 0 and at most 1.'],
    ['per_device_train_batch_size', -8, 'per_device_train_batch_size is -8. It must be a whole number of at least 1.'],
    ['max_seq_length', 12.5, 'max_seq_length is 12.5. It must be a whole number of at least 8.'],
    ['adam_beta1', 1, 'adam_beta1 is 1. It must be a number of at least 0 and below 1.'],
    ['warmup_ratio', 1.1, 'warmup_ratio is 1.1. It must be a number between 0 and 1.'],
    ['null_score_diff_threshold', Infinity, 'null_score_diff_threshold is Infinity. It must be a number.'],
    [
      'save_steps',
      1.5,
      'save_steps is 1.5. It must be a whole number of at least 1, or a fraction (below 1) of all steps.',
    ],
    ['do_eval', 'yes', 'do_eval is "yes". It must be true or false.'],
    ['evaluation_strategy', 'always', 'evaluation_strategy is "always". It must be one of no, steps, epoch.'],
    [
      'train_file',
      'a.txt',
      'train_file is "a.txt". It must be the path of a file that ends in one of .json, .jsonl, .csv, .parquet, .gz.',
    ],
    ['modules_to_save', ['a', 1], 'modules_to_save is ["a",1]. It must be a list of names.'],
    ['report_to', ['paper'], 'report_to is ["paper"]. It must be a list of any of tensorboard.'],
    ['run_name', 7, 'run_name is 7. It must be a text.'],
    ['resume_from_checkpoint', 7, 'resume_from_checkpoint is 7. It must be the path of a checkpoint folder, or true.'],
    ['use_cpu', 'no', 'use_cpu is "no". It must be true or false.'],
  ])('of %s that is %j is refused with its range', (name, value, told) => {
    expect(toldOf({ [name]: value })).toEqual([`problem: ${told}`]);
  });

  it('that is long is quoted in part', () => {
    expect(toldOf({ do_eval: 'x'.repeat(500) })[0]!.length).toBeLessThan(120);
  });

  it('may be null, for the default', () => {
    expect(argsWith({ max_seq_length: null, report_to: null, eval_steps: null })).toEqual(argsWith({}));
    expect(toldOf({ output_dir: null })).toEqual(['problem: output_dir is missing. It has to be given.']);
  });

  it('of steps may be a fraction of all steps, or 0 where that means something', () => {
    expect(argsWith({ save_steps: 0.25, warmup_steps: 0, eval_steps: 0 }).training).toMatchObject({
      saveSteps: 0.25,
      warmupSteps: 0,
      evalSteps: null,
    });
    expect(toldOf({ save_steps: 0 })).toHaveLength(1);
  });

  it('of metric_for_best_model may have the prefix of its metric', () => {
    expect(argsWith({ metric_for_best_model: 'eval_f1' }).training.metricForBestModel).toBe('f1');
    expect(argsWith({ metric_for_best_model: 'f1' }).training.metricForBestModel).toBe('f1');
  });

  it('of resume_from_checkpoint may be true, for the last checkpoint', () => {
    expect(argsWith({ resume_from_checkpoint: true }).training.resumeFromCheckpoint).toBe(true);
    expect(argsWith({ resume_from_checkpoint: 'True' }).training.resumeFromCheckpoint).toBe(true);
    expect(argsWith({ resume_from_checkpoint: false }).training.resumeFromCheckpoint).toBeNull();
  });

  it('of a list may be one text with commas', () => {
    expect(argsWith({ target_modules: 'query, value' }).lora.targetModules).toEqual(['query', 'value']);
  });

  it('of a path may begin with the home folder, in a file that no shell expands', () => {
    expect(argsWith({ output_dir: '~/runs/a~b' }).training.outputDir).toBe(`${homedir()}/runs/a~b`);
  });
});

describe('a name', () => {
  it.each([
    ['evaluation_strategy', 'epoch', { evalStrategy: 'epoch' }],
    ['per_gpu_train_batch_size', 4, { perDeviceTrainBatchSize: 4 }],
    ['use_cpu', true, { device: 'cpu' }],
    ['no_cuda', false, { device: 'auto' }],
    ['activation_checkpointing', true, { gradientCheckpointing: true }],
    ['train_sampling_strategy', 'group_by_length', { groupByLength: true }],
    ['train_sampling_strategy', 'random', { groupByLength: false }],
  ])('of an older or newer Trainer, %s, is understood', (name, value, expected) => {
    expect(argsWith({ [name]: value }).training).toMatchObject(expected);
  });

  it.each([
    ['lerning_rate', 'Did you mean learning_rate?'],
    ['learningRate', 'Its name is written learning_rate.'],
    ['version2WithNegative', 'Did you mean version_2_with_negative?'],
    ['doc-stride', 'Its name is written doc_stride.'],
    ['evaluation_stratgy', 'Did you mean evaluation_strategy?'],
    ['epochs', 'Did you mean num_train_epochs?'],
    ['temperature', 'It can be left out.'],
  ])('that is unknown, %s, gets the nearest known one', (name, mend) => {
    expect(toldOf({ [name]: 1 })).toEqual([`problem: There is no argument ${name}. ${mend}`]);
  });

  it('that is misspelt does not make its argument missing', () => {
    const misspelt = checkArguments(
      { ...minimal, output_dir: null, ouput_dir: 'x', train_fil: 'x', train_file: null },
      form,
    );
    expect(misspelt.findings.map(({ code }) => code)).toEqual(['unknown-argument', 'unknown-argument']);
  });

  it('and its old spelling may not contradict each other', () => {
    expect(toldOf({ eval_strategy: 'no', evaluation_strategy: 'epoch', validation_file: 'v.json' })).toEqual([
      'problem: eval_strategy and evaluation_strategy say two different things. Keep eval_strategy only.',
    ]);
    expect(toldOf({ eval_strategy: 'epoch', evaluation_strategy: 'epoch', validation_file: 'v.json' })).toEqual([]);
    expect(toldOf({ device: 'cuda', use_cpu: true })).toHaveLength(1);
    expect(toldOf({ group_by_length: true, train_sampling_strategy: 'random' })).toHaveLength(1);
    expect(argsWith({ r: 4, lora_r: null }).lora.r).toBe(4);
  });

  it('of a data set on the hub is refused', () => {
    expect(toldOf({ dataset_name: 'squad' })).toEqual([
      'problem: dataset_name names a data set of the Hugging Face hub; data are only read from files here. Save it as a file, and give that as train_file (and validation_file).',
    ]);
  });
});

describe('an argument that makes no sense here', () => {
  it('is accepted with one warning that names it', () => {
    expect(toldOf({ fsdp: 'full_shard', tpu_num_cores: 8, deepspeed: { stage: 2 }, hub_anything_new: 'x' })).toEqual([
      'warning: fsdp has no effect here: training runs in one process on one device. It can be left out.',
      'warning: tpu_num_cores has no effect here: training runs in one process on one device. It can be left out.',
      'warning: deepspeed has no effect here: training runs in one process on one device. It can be left out.',
      'warning: hub_anything_new has no effect here: it has no counterpart. It can be left out.',
    ]);
  });

  it('is accepted silently where it is null or at its default', () => {
    expect(
      toldOf({ fsdp: '', bf16: false, push_to_hub: null, dataloader_num_workers: 0, optim: 'adamw_torch' }),
    ).toEqual([]);
  });

  it('may be a tracker, beside one that does', () => {
    expect(argsWith({ report_to: ['wandb', 'tensorboard'] }).training.reportTo).toEqual(['tensorboard']);
    expect(toldOf({ report_to: ['wandb', 'tensorboard'] })).toEqual([
      'warning: Nothing is reported to wandb: only tensorboard can be written for. It can be left out of report_to.',
    ]);
  });

  it.each([['none'], ['all'], [['none']], [[]], [null]])('is not a tracker with report_to %j', (value) => {
    expect(argsWith({ report_to: value }).training.reportTo).toEqual([]);
    expect(toldOf({ report_to: value })).toEqual([]);
  });
});

describe('resolving', () => {
  it('throws one failure with every problem, each with where it came from', () => {
    const resolve = () =>
      resolveArguments(
        { learning_rate: -1, max_seq_length: 'long', do_trian: true, fp16: true },
        { kind: 'file', path: 'args.json' },
      );
    expect(resolve).toThrow(ArgumentsFailure);
    expect(resolve).toThrow(
      [
        'There are 5 problems with the arguments:',
        '- There is no argument do_trian (in args.json). Did you mean do_train?',
        '- max_seq_length is "long" (in args.json). It must be a whole number of at least 8.',
        '- output_dir is missing. It has to be given.',
        '- learning_rate is -1 (in args.json). It must be a number above 0 and at most 1.',
        '- There is no model to start from. Give model_name_or_path, or config_name to train one from scratch.',
      ].join('\n'),
    );
  });

  it('throws a single problem as it is', () => {
    try {
      resolveArguments({ ...minimal, seed: -1 }, form);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'invalid-argument',
        message: 'seed is -1.',
        mend: 'It must be a whole number between 0 and 4294967295.',
        problems: [{ argument: 'seed' }],
      });
    }
  });

  it('switches do_eval on with an eval_strategy, as the Trainer does', () => {
    const { args, warnings } = resolveArguments(
      { ...minimal, eval_strategy: 'epoch', validation_file: 'v.json' },
      form,
    );
    expect(args.training.doEval).toBe(true);
    expect(warnings).toEqual([]);
  });
});
