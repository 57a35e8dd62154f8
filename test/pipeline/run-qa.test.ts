import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSafetensors } from '../../src/engine/safetensors/read.ts';
import type { RunEvent } from '../../src/shared/events.ts';
import { baseModel, curvesOf, run, tinyArguments, tinyFolder, type TinyFolder } from './tiny-run.ts';

describe('a run from scratch', () => {
  it('trains a vocabulary and a model, judges it, and writes what run_qa.py writes', async () => {
    const tiny = await tinyFolder();
    const result = await run(tinyArguments(tiny, { do_predict: true, test_file: tiny.path('dev.json') }));
    expect(result.outcome).toBe('finished');
    const names = [
      'config.json model.safetensors tokenizer.json tokenizer_config.json vocab.txt README.md trainer_state.json',
      'train_results.json eval_results.json predict_results.json all_results.json',
      'eval_predictions.json eval_nbest_predictions.json predict_predictions.json predict_nbest_predictions.json',
    ].flatMap((line) => line.split(' '));
    expect(names.filter((name) => !existsSync(join(tiny.path('out'), name)))).toEqual([]);
    const all = (await json(tiny, 'all_results.json')) as Record<string, number>;
    expect(all.train_samples).toBeGreaterThanOrEqual(40);
    expect(all.eval_samples).toBeGreaterThanOrEqual(12);
    expect(all.predict_samples).toBe(all.eval_samples);
    expect(all.eval_f1).toBe(result.metrics.eval_f1);
  });

  it('gives each event that a listener needs to follow it', async () => {
    const tiny = await tinyFolder();
    const { events } = await run(tinyArguments(tiny, { eval_strategy: 'steps', eval_steps: 6 }));
    const stages = events.flatMap((event) => (event.type === 'stage' ? [`${event.stage} ${event.state}`] : []));
    const around = (stage: string, ...within: string[]) => [`${stage} started`, ...within, `${stage} finished`];
    const evaluation = around('evaluate');
    expect(stages).toEqual([
      ...['clean', 'tokenize', 'load'].flatMap((stage) => around(stage)),
      ...around('train', ...evaluation, ...evaluation),
      ...around('save'),
      ...evaluation,
    ]);
    const curve = events.flatMap((event) => (event.type === 'metric' && 'eval_f1' in event.values ? [event.step] : []));
    expect(curve).toEqual([6, 12]);
    expect(events.at(-1)).toMatchObject({ type: 'done', outcome: 'finished' });
  });
});

describe.each([
  ['full', {}],
  ['LoRA', { use_lora: true, lora_dropout: 0.2 }],
])('an interrupted run (%s)', (_name, changes) => {
  it('ends with a checkpoint, and resumes to the bits of the run that was not interrupted', async () => {
    const whole = await tinyFolder();
    const settings = {
      gradient_accumulation_steps: 2,
      eval_strategy: 'steps',
      eval_steps: 5,
      save_total_limit: 1,
      ...changes,
    };
    const base = await baseModel(whole);
    await run(tinyArguments(whole, { ...settings, ...base }));

    const broken = { ...whole, path: (name: string) => whole.path(name === 'out' ? 'out-broken' : name) };
    const args = tinyArguments(broken, { ...settings, ...base });
    const stopped = await run(args, stopAfter(7));
    expect(stopped).toMatchObject({ outcome: 'stopped', checkpoint: join(broken.path('out'), 'checkpoint-7') });
    const resumed = await run(args);
    expect(resumed.outcome).toBe('finished');

    const file = 'use_lora' in changes ? 'adapter_model.safetensors' : 'model.safetensors';
    const [one, other] = await Promise.all([whole, broken].map((tiny) => readFile(join(tiny.path('out'), file))));
    expect(other!.equals(one!)).toBe(true);
    expect(await curvesOf(broken.path('out'))).toEqual(await curvesOf(whole.path('out')));
  });
});

describe('a run with LoRA', () => {
  it('writes an adapter with which another run goes on', async () => {
    const tiny = await tinyFolder();
    const base = await baseModel(tiny);
    await run(tinyArguments(tiny, { ...base, use_lora: true, r: 4 }));
    const first = await readSafetensors(join(tiny.path('out'), 'adapter_model.safetensors'));
    expect(first.names).toContain('base_model.model.bert.encoder.layer.0.attention.self.query.lora_A.weight');
    const further = {
      ...base,
      use_lora: true,
      adapter_name_or_path: tiny.path('out'),
      output_dir: tiny.path('further'),
    };
    await run(tinyArguments(tiny, { ...further, max_steps: 1, learning_rate: 1e-12 }));
    const second = await readSafetensors(join(tiny.path('further'), 'adapter_model.safetensors'));
    for (const [name, { data }] of first.tensors)
      expect([...second.tensors.get(name)!.data]).toEqual([...data].map((value) => expect.closeTo(value, 6) as number));
  });
});

describe('an aborted run', () => {
  it('ends as stopped also while it is not training', async () => {
    const tiny = await tinyFolder();
    const controller = new AbortController();
    const emit = (event: RunEvent) => {
      if (event.type === 'stage' && event.stage === 'tokenize') controller.abort();
    };
    const result = await run(tinyArguments(tiny), { signal: controller.signal, emit });
    expect(result).toMatchObject({ outcome: 'stopped', checkpoint: null });
  });
});

describe('a run whose model cannot be written', () => {
  it('says so of the folder', async () => {
    const tiny = await tinyFolder();
    await mkdir(join(tiny.path('out'), 'model.safetensors'), { recursive: true });
    const args = tinyArguments(tiny, { overwrite_output_dir: true, save_strategy: 'no', max_steps: 1 });
    await expect(run(args)).rejects.toMatchObject({ name: 'Failure', code: 'file-eisdir' });
  });
});

describe('a run that only predicts', () => {
  it('says so where its folder is a file', async () => {
    const tiny = await tinyFolder();
    await run(tinyArguments(tiny, { max_steps: 1 }));
    const predict = { model_name_or_path: tiny.path('out'), config_name: null, do_train: false, do_eval: false };
    const args = { ...tinyArguments(tiny, predict), do_predict: true, test_file: tiny.path('dev.json') };
    const rejected = run({ ...args, output_dir: tiny.path('train.json') });
    await expect(rejected).rejects.toMatchObject({ name: 'Failure', code: 'file-eexist' });
  });

  it('answers questions without gold answers', async () => {
    const tiny = await tinyFolder();
    const base = await baseModel(tiny);
    await run({
      ...base,
      test_file: tiny.path('dev.json'),
      output_dir: tiny.path('answers'),
      cache_dir: tiny.path('cache'),
      do_predict: true,
      max_seq_length: 96,
      doc_stride: 16,
    });
    const answers = (await json({ ...tiny, path: () => tiny.path('answers') }, 'predict_predictions.json')) as object;
    expect(Object.keys(answers)).toHaveLength(12);
  });
});

function stopAfter(step: number) {
  const controller = new AbortController();
  const emit = (event: RunEvent) => {
    if (event.type === 'progress' && event.stage === 'train' && event.completed >= step) controller.abort();
  };
  return { signal: controller.signal, emit };
}

async function json({ path }: TinyFolder, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(path('out'), name), 'utf8'));
}
