import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { argumentsSchema } from '../../../src/pipeline/arguments/schema.ts';
import { readModel } from '../../../src/engine/model/read-model.ts';
import { demoBase } from '../quick-models.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';
import { finished } from './finished.ts';

async function demo() {
  const workbench = await temporaryWorkbench();
  const client = clientOf(workbench);
  const { id: project } = await client.projects.openDemo();
  const [dataSet] = await client.dataSets.list({ project });
  const [model] = await client.models.list();
  return { client, workbench, request: { project, model: model!.id, dataSet: dataSet!.id, values: {} } };
}

describe('the arguments', () => {
  it('are described each with what a form needs, those that the workbench sets marked', async () => {
    const groups = await clientOf(await temporaryWorkbench()).arguments.describe();
    const all = new Map(groups.flatMap((group) => group.arguments.map((argument) => [argument.name, argument])));
    expect([...all.keys()].sort()).toEqual(Object.keys(argumentsSchema.shape).sort());
    expect(all.get('eval_strategy')).toMatchObject({ kind: 'choice', choices: ['no', 'steps', 'epoch'] });
    expect(all.get('learning_rate')).toMatchObject({ min: 0, max: 1, default: 5e-5, managed: false });
    expect(all.get('train_file')).toMatchObject({ managed: true });
  });

  it('are checked with the data and the model that they are for', async () => {
    const { client, request } = await demo();
    expect(await client.arguments.check(request)).toMatchObject({ findings: [], changed: [] });
    const values = { learning_rate: 7, num_train_epochs: 3, use_lora: true, learnign_rate: 1 };
    const { findings, changed, commandLine } = await client.arguments.check({ ...request, values });
    expect(findings.map(({ code, argument }) => [code, argument])).toEqual(
      expect.arrayContaining([
        ['invalid-argument', 'learning_rate'],
        ['unknown-argument', 'learnign_rate'],
      ]),
    );
    expect(changed).toEqual(['learning_rate', 'use_lora']);
    expect(commandLine).toContain(`run-qa --model_name_or_path ${demoBase}`);
    expect(commandLine).toContain('--train_file train.json');
    const nothing = await client.arguments.check({ ...request, model: null });
    expect(nothing.findings).toMatchObject([{ severity: 'problem', code: 'no-model' }]);
  });

  it('that nobody asked for are told where the workbench sets them', async () => {
    const { client, request } = await demo();
    const values = { logging_steps: 20, eval_strategy: 'steps', load_best_model_at_end: true };
    const { completed } = await client.arguments.check({ ...request, values });
    expect(completed).toMatchObject({ eval_steps: 0.1, save_steps: 0.1, save_total_limit: 2 });
    expect(Object.keys(completed)).not.toEqual(expect.arrayContaining(['logging_steps']));
    expect(Object.keys(completed)).not.toEqual(expect.arrayContaining(['train_file']));
  });

  it('go to a file and come back, without what the workbench sets itself', async () => {
    const { client, request } = await demo();
    const path = join(temporaryFolder(), 'args.json');
    const values = { learning_rate: 3e-4, use_lora: true, lr_scheduler_type: 'cosine' };
    await client.arguments.write({ ...request, values, path });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ ...values, train_file: 'train.json' });
    const read = await client.arguments.read({ path });
    expect(read.values).toMatchObject(values);
    expect(Object.keys(read.values)).not.toContain('train_file');
    expect(read.warnings[0]).toMatch(/^Left out, since the workbench sets them itself: .*train_file/);
  });

  it('of others come in as far as they are understood', async () => {
    const path = join(temporaryFolder(), 'args.json');
    const given = {
      evaluation_strategy: 'epoch',
      deepspeed: 'stage2.json',
      learning_rate: 'fast',
      per_device_train_batch_size: 12,
      zyzzyva: 3,
    };
    writeFileSync(path, JSON.stringify(given));
    const { values, warnings } = await clientOf(await temporaryWorkbench()).arguments.read({ path });
    expect(values).toEqual({ eval_strategy: 'epoch', per_device_train_batch_size: 12 });
    expect(warnings).toHaveLength(3);
    expect(warnings.join(' ')).not.toContain(path);
    expect(warnings).toContain('There is no argument zyzzyva. It can be left out.');
  });
});

describe('presets', () => {
  it('fit the model, and have nothing wrong with them', async () => {
    const { client, request } = await demo();
    const presets = await client.arguments.presets({ model: request.model });
    expect(presets.map(({ title }) => title)).toEqual(['Quick try', 'Careful', 'LoRA on a laptop']);
    for (const { values } of presets) {
      expect(values.max_seq_length).toBe(384);
      expect((await client.arguments.check({ ...request, values })).findings).toEqual([]);
    }
  });

  it('without a model are for a new one', async () => {
    const { client, request } = await demo();
    const [scratch] = await client.arguments.presets({ model: null });
    expect(scratch!.title).toBe('From scratch');
    const { findings } = await client.arguments.check({ ...request, model: null, values: scratch!.values });
    expect(findings).toEqual([]);
  });
});

describe('an estimate', () => {
  it('is made by some steps, of all weights or of an adapter', async () => {
    const { client, request } = await demo();
    const values = { max_train_samples: 400, max_seq_length: 192, doc_stride: 32, num_train_epochs: 2 };
    const { result: full, progress } = await finished(client.arguments.estimate({ ...request, values }));
    const { parameters } = await readModel(demoBase, 0);
    expect(full.trainedParameters).toBe([...parameters.values()].reduce((sum, { data }) => sum + data.length, 0));
    expect(full).toMatchObject({ windows: 400, stepsPerEpoch: 50, steps: 100, trainEntries: 400 });
    expect(full.seconds).toBeGreaterThan(full.steps * full.secondsPerStep);
    expect(full.peakMemoryBytes).toBeGreaterThan(50e6);
    const taken = progress.filter(({ total }) => total !== null);
    expect(taken[0]).toMatchObject({ label: 'Taking some steps of training', completed: 1, total: 8 });
    const last = taken.at(-1)!;
    expect(last.total).toBeGreaterThanOrEqual(8);
    expect(taken.map(({ completed }) => completed)).toEqual(Array.from({ length: last.total! - 1 }, (_, at) => at + 1));
    const lora = { ...values, use_lora: true };
    const { result: adapter } = await finished(client.arguments.estimate({ ...request, values: lora }));
    expect(adapter.trainedParameters).toBeLessThan(full.trainedParameters / 10);
  });

  it('says what the data lose', async () => {
    const { client, request } = await demo();
    const values = { max_train_samples: 200, max_seq_length: 40, doc_stride: 8, max_answer_length: 1 };
    const { result } = await finished(client.arguments.estimate({ ...request, values }));
    const texts = result.warnings.map(({ text }) => text).join('\n');
    expect(texts).toMatch(/read in several windows/);
    const long = result.warnings.find(({ text }) => text.includes('longer than max_answer_length, 1 tokens'))!;
    const page = await client.dataSets.entries({
      dataSet: request.dataSet,
      filter: { entries: long.entries },
      limit: 200,
    });
    expect(page.entries.length).toBe(Number(/^\d+/.exec(long.text)![0]));
  });

  it('fails as the run would', async () => {
    const { client, request } = await demo();
    const work = client.arguments.estimate({ ...request, values: { learning_rate: 9 } });
    await expect(finished(work)).rejects.toMatchObject({ data: { code: 'invalid-argument' } });
  });

  it('can be left', async () => {
    const { client, request } = await demo();
    const work = await client.arguments.estimate({ ...request, values: {} });
    await work.next();
    await work.return();
    expect((await work.next()).done).toBe(true);
  });
});
