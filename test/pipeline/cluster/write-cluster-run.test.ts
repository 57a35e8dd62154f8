import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { resolveArguments } from '../../../src/pipeline/arguments/resolve.ts';
import { writeClusterRun } from '../../../src/pipeline/cluster/write-cluster-run.ts';
import type { RunEvent } from '../../../src/shared/events.ts';
import { baseModel, type TinyFolder, tinyArguments, tinyFolder } from '../tiny-run.ts';

const run = promisify(execFile);

describe('a run written for a cluster', () => {
  let tiny: TinyFolder;
  let base: { readonly model_name_or_path: string };
  beforeAll(async () => {
    tiny = await tinyFolder();
    base = await baseModel(tiny);
  });
  afterAll(() => rm(tiny.folder, { recursive: true }));

  const write = async (name: string, changes: Record<string, unknown> = {}) => {
    const events: RunEvent[] = [];
    const { args } = resolveArguments(tinyArguments(tiny, { ...base, config_name: null, ...changes }), {
      kind: 'form',
    });
    await writeClusterRun(args, tiny.path(name), '5', (event) => events.push(event));
    return events;
  };
  const json = async (path: string) => JSON.parse(await readFile(tiny.path(path), 'utf8')) as Record<string, unknown>;

  it('has arguments, data, model and launch line, and names no folder of this machine', async () => {
    await write('full');
    expect(await readdir(tiny.path('full'))).toEqual(['README.md', 'arguments.json', 'data', 'launch.sh', 'model']);
    expect(await json('full/arguments.json')).toMatchObject({
      model_name_or_path: 'model',
      train_file: 'data/train.json',
      validation_file: 'data/validation.json',
      output_dir: 'output',
      max_steps: 12,
    });
    for (const name of ['arguments.json', 'launch.sh', 'README.md'])
      expect(await readFile(tiny.path(`full/${name}`), 'utf8')).not.toContain(tiny.folder);
    for (const name of ['config.json', 'model.safetensors', 'tokenizer.json']) {
      const [copied, own] = await Promise.all(
        [`full/model/${name}`, `base/${name}`].map((path) => readFile(tiny.path(path))),
      );
      expect(copied!.equals(own!)).toBe(true);
    }
  });

  it('has its data flat under "data", the same questions with the same answers', async () => {
    await write('data');
    const { data } = (await json('data/data/train.json')) as { data: Record<string, unknown>[] };
    expect(Object.keys(data[0]!)).toEqual(['id', 'title', 'context', 'question', 'answers']);
    const [there, here] = await Promise.all(
      ['data/data/train.json', 'train.json'].map(async (path) => (await readExamples(tiny.path(path))).examples),
    );
    const told = (examples: typeof here) => examples!.map(({ id, context, answers }) => ({ id, context, answers }));
    expect(told(there)).toEqual(told(here));
  });

  it('has LoRA through PEFT', async () => {
    await write('lora', { use_lora: true, lora_r: 4 });
    expect(await json('lora/lora.json')).toMatchObject({
      task_type: 'QUESTION_ANS',
      r: 4,
      target_modules: ['query', 'value'],
      modules_to_save: ['qa_outputs'],
    });
    expect(await json('lora/arguments.json')).not.toHaveProperty('use_lora');
    expect(await readFile(tiny.path('lora/launch.sh'), 'utf8')).toContain(
      'exec accelerate launch "$@" train_lora.py arguments.json lora.json',
    );
  });

  it('launches run_qa.py in its folder with the options it is given, and says so where there is none', async () => {
    await write('launch');
    const script = tiny.path('launch/launch.sh');
    await expect(run('bash', ['-n', script])).resolves.toBeTruthy();
    await expect(run(script)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('run_qa.py') as string,
    });
    await writeFile(tiny.path('launch/run_qa.py'), '');
    await writeFile(tiny.path('accelerate'), '#!/bin/sh\nprintf "%s|" "$@"; basename "$PWD"', { mode: 0o755 });
    const { stdout } = await run(script, ['--num_processes', '4'], {
      env: { ...process.env, PATH: `${tiny.folder}:${process.env.PATH}` },
    });
    expect(stdout).toBe(`launch|--num_processes|4|${tiny.path('launch/run_qa.py')}|arguments.json|launch\n`);
  });

  it('says what run_qa.py will not do', async () => {
    const best = { load_best_model_at_end: true, eval_strategy: 'steps', eval_steps: 4 };
    const events = await write('patience', { ...best, early_stopping_patience: 2, group_by_length: true });
    expect(events).toContainEqual(expect.objectContaining({ level: 'warning', code: 'no-early-stopping' }));
    expect(events).toContainEqual(expect.objectContaining({ level: 'warning', code: 'no-group-by-length' }));
  });

  it('is not written where it cannot be run, or over anything', async () => {
    await write('taken');
    await expect(write('taken')).rejects.toMatchObject({ code: 'cluster-folder-not-empty' });
    await expect(
      write('scratch', { model_name_or_path: null, config_name: tiny.path('config.json') }),
    ).rejects.toMatchObject({
      code: 'cluster-from-scratch',
    });
    await expect(readdir(tiny.path('scratch'))).rejects.toThrow();
  });
});
