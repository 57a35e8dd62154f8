import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/pipeline/arguments/command-line.ts';
import { resolveArguments } from '../../../src/pipeline/arguments/resolve.ts';
import { toCommandLine, quoteWords } from '../../../src/pipeline/arguments/to-command-line.ts';

const runQa = join(import.meta.dirname, 'run-qa.json');
const minimal = ['--output_dir', 'out', '--model_name_or_path', 'base', '--do_train', '--train_file', 'train.json'];

async function run(...argv: readonly string[]) {
  const line = await parseCommandLine(argv);
  if (line.kind !== 'run') throw new Error(`Unexpected ${line.kind}`);
  return line;
}

async function written(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'arguments-')), 'args.json');
  await writeFile(path, text);
  return path;
}

describe('a JSON file written for run_qa.py', () => {
  it('works unchanged', async () => {
    const { args, warnings } = await run(runQa);
    expect(args.model.modelNameOrPath).toBe('models/bert-base-uncased');
    expect(args.data).toMatchObject({ version2WithNegative: true, padToMaxLength: false, maxSeqLength: 384 });
    expect(args.training).toMatchObject({
      outputDir: '/tmp/debug_squad',
      perDeviceTrainBatchSize: 12,
      learningRate: 3e-5,
      lrSchedulerKwargs: { power: 2, lr_end: 1e-7 },
      evalStrategy: 'steps',
      evalSteps: 0.1,
      metricForBestModel: 'best_f1',
      reportTo: [],
      fp16: true,
    });
    expect(warnings.map(({ argument }) => argument)).toEqual(['dataloader_num_workers']);
  });

  // What transformers 4 declares, and what TrainingArguments.to_json_string() of transformers 5.24 writes.
  it.each(['trainer-defaults.json', 'trainer-5-defaults.json'])(
    'may hold every argument of the Trainer at its default (%s), and nothing is said',
    async (name) => {
      const trainerDefaults = join(import.meta.dirname, name);
      // The second file says the bar is shown, which the Trainer decides when the arguments are made.
      const needed = [
        '--do_train',
        '--train_file',
        'train.json',
        '--model_name_or_path',
        'base',
        '--disable_tqdm=false',
      ];
      expect(await run(trainerDefaults, ...needed)).toEqual({
        ...(await run('--output_dir', 'out', ...needed)),
        warnings: [],
      });
    },
  );

  it('is overridden by flags, wherever they stand', async () => {
    const flags = ['--learning_rate', '1e-4', '--eval_strategy', 'steps', '--metric_for_best_model', 'null'];
    const expected = { learningRate: 1e-4, evalStrategy: 'steps', metricForBestModel: null, seed: 7 };
    expect((await run(runQa, ...flags)).args.training).toMatchObject(expected);
    expect((await run(...flags, runQa)).args.training).toMatchObject(expected);
  });

  it.each([
    ['{\n  "seed": 7,\n  "learning_rate": NaN\n}', 'broken-json', 'line 3, column 20'],
    ['{"seed": 7,}', 'broken-json', 'line 1, column 12'],
    ['["--seed", 7]', 'arguments-not-an-object', 'args.json'],
  ])('that is %j fails with where it breaks', async (text, code, where) => {
    const path = await written(text);
    await expect(parseCommandLine([path])).rejects.toMatchObject({
      code,
      message: expect.stringContaining(where) as string,
    });
  });

  it('that is not there is named', async () => {
    await expect(parseCommandLine(['no/such.json'])).rejects.toThrow('no/such.json: there is no such file.');
  });
});

describe('a flag', () => {
  it.each([
    [['--do_eval', 'false'], { doEval: false }],
    [['--do_eval=no'], { doEval: false }],
    [['--overwrite_output_dir'], { overwriteOutputDir: true }],
    [['--overwrite-output-dir', 'True'], { overwriteOutputDir: true }],
    [['--learning-rate=3e-5'], { learningRate: 3e-5 }],
    [['--learning_rate', '1', '--learning_rate', '.5'], { learningRate: 0.5 }],
    [['--max_steps', '-1'], { maxSteps: -1 }],
    [['--data_seed', 'None'], { dataSeed: null }],
    [['--resume_from_checkpoint', '--seed', '1'], { resumeFromCheckpoint: true, seed: 1 }],
    [['--resume_from_checkpoint', 'out/checkpoint-5'], { resumeFromCheckpoint: 'out/checkpoint-5' }],
    [
      ['--lr_scheduler_kwargs', '{"num_cycles": 2}', '--lr_scheduler_type', 'cosine'],
      { lrSchedulerKwargs: { num_cycles: 2 } },
    ],
    [['--run_name=--odd=name'], { runName: '--odd=name' }],
    [['--report_to', 'none'], { reportTo: [] }],
    [['--report_to', 'tensorboard'], { reportTo: ['tensorboard'] }],
    [['--use_cpu'], { device: 'cpu' }],
    [['--no_cuda', 'false'], { device: 'auto' }],
  ])('%j is read as HfArgumentParser does', async (flags, expected) => {
    const { args, warnings } = await run(...minimal, ...flags);
    expect(args.training).toMatchObject(expected);
    expect(warnings).toEqual([]);
  });

  it('that denies a default needs no value', async () => {
    expect((await run(...minimal, '--no_pad_to_max_length')).args.data.padToMaxLength).toBe(false);
    expect((await run(...minimal, '--no-pad-to-max-length')).args.data.padToMaxLength).toBe(false);
  });

  it.each([[['query', 'value']], [['query,value']], [['query,', 'value']]])('takes the list %j', async (words) => {
    const { lora } = (await run(...minimal, '--target_modules', ...words, '--use_lora')).args;
    expect(lora).toMatchObject({ targetModules: ['query', 'value'], useLora: true });
  });

  it('that makes no sense here takes its words with it', async () => {
    const { warnings } = await run(
      ...minimal,
      ...['--deepspeed', 'stage2.json', '--label_names', 'a', 'b', '--no_save_safetensors'],
      ...['--dataloader_num_workers', '0', '--fsdp', ''],
    );
    expect(warnings.map(({ argument }) => argument)).toEqual(['deepspeed', 'label_names', 'save_safetensors']);
  });

  it.each([
    [
      ['--learning_rate', 'nan'],
      'learning_rate is NaN (flag --learning_rate). It must be a number above 0 and at most 1.',
    ],
    [
      ['--learning_rate', 'fast'],
      'learning_rate is "fast" (flag --learning_rate). It must be a number above 0 and at most 1.',
    ],
    [
      ['--max_steps', '--do_train'],
      'max_steps has no value (flag --max_steps). It must be a whole number of at least -1.',
    ],
    [['--do_train', 'maybe'], 'do_train is "maybe" (flag --do_train). It must be true or false.'],
    [
      ['--lr_scheduler_kwargs', '{num'],
      'lr_scheduler_kwargs is "{num" (flag --lr_scheduler_kwargs). It must be an object of numbers, such as {"num_cycles": 1}, of num_cycles, power, lr_end, timescale.',
    ],
    [['--lerning-rate', '1'], 'There is no argument lerning_rate. Did you mean learning_rate?'],
    [
      ['--seed', '1', '2'],
      '"2" belongs to no argument. Only one JSON file can be given, and a value stands behind the name of its argument.',
    ],
    [['-seed', '1'], '"-seed" belongs to no argument. Names of arguments begin with two dashes.'],
  ])('%j is refused', async (flags, told) => {
    await expect(parseCommandLine([...minimal, ...flags])).rejects.toMatchObject({
      problems: expect.toSatisfy((problems: readonly { message: string; mend: string }[]) =>
        problems.some(({ message, mend }) => `${message} ${mend}` === told),
      ) as unknown,
    });
  });

  it('may stand before the file', async () => {
    expect((await run('--overwrite_output_dir', runQa)).args.training.seed).toBe(7);
  });

  it.each([
    [['--help'], 'basic'],
    [['-h', ...minimal], 'basic'],
    [[...minimal, '--help', 'all'], 'all'],
    [['--help=all'], 'all'],
  ])('%j asks for help', async (argv, level) => {
    expect(await parseCommandLine(argv)).toEqual({ kind: 'help', level });
  });
});

describe('a command line made of arguments', () => {
  const { args } = resolveArguments(
    { output_dir: "it's", model_name_or_path: 'base', do_predict: true, test_file: 't.json', pad_to_max_length: false },
    { kind: 'form' },
  );

  it('has what is not a default', () => {
    expect(toCommandLine(args)).toEqual([
      ...['--model_name_or_path', 'base', '--test_file', 't.json', '--pad_to_max_length', 'false'],
      ...['--output_dir', "it's", '--do_predict'],
    ]);
  });

  it('can be pasted into a shell', () => {
    expect(quoteWords(toCommandLine(args))).toContain(String.raw`--output_dir 'it'\''s' --do_predict`);
  });

  it('makes the same arguments', async () => {
    expect((await run(...toCommandLine(args))).args).toEqual(args);
  });
});
