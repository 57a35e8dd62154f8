import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../../src/engine/model/read-model.ts';
import { copyOfBase, demoBase, demoData, tunedModel } from '../quick-models.ts';
import { dropAfter, localHub } from '../models/hub/local-hub.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from './client.ts';
import { finished } from './finished.ts';

const baseFiles = () =>
  Object.fromEntries(readdirSync(demoBase).map((name) => [name, readFileSync(join(demoBase, name))]));

describe('the models', () => {
  it('are the one that ships, with what its files say of it', async () => {
    const { models } = clientOf(await temporaryWorkbench());
    const weights = await readModel(demoBase, 0);
    expect(await models.list()).toMatchObject([
      {
        name: 'Demo base',
        kind: 'model',
        origin: { type: 'shipped' },
        architecture: 'bert',
        layers: 2,
        hidden: 128,
        longestInput: 384,
        hasHead: true,
        problem: null,
        parameters: [...weights.parameters.values()].reduce((sum, { data }) => sum + data.length, 0),
      },
    ]);
  });

  it('are joined by those of folders, once each, which may be renamed and taken off again', async () => {
    const { models } = clientOf(await temporaryWorkbench());
    const path = copyOfBase();
    const added = await models.addFolder({ path });
    expect(added).toMatchObject({ name: 'copy', origin: { type: 'folder' }, problem: null });
    await models.rename({ model: added.id, name: 'Mine' });
    expect(await models.addFolder({ path })).toMatchObject({ id: added.id, name: 'Mine' });
    expect((await models.list()).map(({ name }) => name)).toEqual(['Mine', 'Demo base']);
    await models.remove({ model: added.id });
    expect(existsSync(join(path, 'model.safetensors'))).toBe(true);
    const [shipped] = await models.list();
    await expect(models.remove({ model: shipped!.id })).rejects.toMatchObject({ data: { code: 'model-ships' } });
  });

  it('say in one line what is missing of a folder', async () => {
    const { models } = clientOf(await temporaryWorkbench());
    const without = (name: string) => {
      const path = copyOfBase();
      rmSync(join(path, name));
      return path;
    };
    const failing: [string, string][] = [
      [join(temporaryFolder(), 'gone'), 'file-enoent'],
      [temporaryFolder(), 'no-model-in-folder'],
      [without('config.json'), 'no-model-in-folder'],
      [without('model.safetensors'), 'weights-missing'],
    ];
    const noTokenizer = without('tokenizer.json');
    rmSync(join(noTokenizer, 'vocab.txt'));
    const cut = copyOfBase();
    writeFileSync(join(cut, 'model.safetensors'), readFileSync(join(demoBase, 'model.safetensors')).subarray(0, 9999));
    const other = copyOfBase();
    writeFileSync(join(other, 'config.json'), '{"model_type": "t5"}');
    failing.push([noTokenizer, 'tokenizer-missing'], [cut, 'safetensors-broken'], [other, 'architecture-unknown']);
    for (const [path, code] of failing) {
      await expect(models.addFolder({ path }), code).rejects.toMatchObject({ code: 'FAILURE', data: { code } });
    }
    expect(await models.list()).toHaveLength(1);
  });

  it('stay on the list with what is wrong when their files go', async () => {
    const { models } = clientOf(await temporaryWorkbench());
    const path = copyOfBase();
    const { id } = await models.addFolder({ path });
    rmSync(path, { recursive: true });
    const [gone] = await models.list();
    expect(gone).toMatchObject({ id, architecture: 'unknown' });
    expect(gone!.problem).toContain('config.json');
  });

  it('may be adapters, which know the model that they are for', async () => {
    const { models } = clientOf(await temporaryWorkbench());
    const [base] = await models.list();
    const folder = await tunedModel({ use_lora: true, max_train_samples: 32 });
    const adapter = await models.addFolder({ path: folder });
    expect(adapter).toMatchObject({ kind: 'adapter', base: { id: base!.id, name: 'Demo base' }, problem: null });
    expect(adapter.parameters).toBeLessThan(base!.parameters! / 10);
    const config = JSON.parse(readFileSync(join(folder, 'adapter_config.json'), 'utf8')) as object;
    const lost = { ...config, base_model_name_or_path: 'someone/else' };
    writeFileSync(join(folder, 'adapter_config.json'), JSON.stringify(lost));
    const path = join(temporaryFolder(), 'out');
    const elsewhere = clientOf(await temporaryWorkbench());
    const alone = await elsewhere.models.addFolder({ path: folder });
    expect(alone.problem).toBe(
      '"tuned" is an adapter for someone/else, which is not here. Add that model, from its folder or from the hub.',
    );
    const asMerged = { model: alone.id, form: 'merged' as const, path };
    await expect(finished(elsewhere.models.export(asMerged))).rejects.toMatchObject({
      data: { code: 'base-model-missing' },
    });
    await finished(models.export({ ...asMerged, model: adapter.id }));
    expect((await models.addFolder({ path })).kind).toBe('model');
  });
});

describe('a model from the hub', () => {
  const tiny = { repository: 'someone/tiny' };

  it('comes with progress over a broken connection, and goes with its files', async () => {
    const workbench = await temporaryWorkbench();
    const { models, host } = clientOf(workbench);
    const hub = await localHub(baseFiles());
    hub.faults.set('model.safetensors', [dropAfter(1_000_000, hub, 'model.safetensors')]);
    await host.changeSettings({ hubEndpoint: hub.endpoint });
    const { result, progress } = await finished(models.addFromHub(tiny));
    expect(result).toMatchObject({
      name: 'someone/tiny',
      origin: { type: 'hub', repository: 'someone/tiny', revision: 'main' },
      hasHead: true,
      problem: null,
    });
    expect(result.folder.startsWith(join(workbench.dataFolder, 'models'))).toBe(true);
    expect(progress.at(-1)!.completed).toBe(progress.at(-1)!.total);
    await models.remove({ model: result.id });
    expect(existsSync(result.folder)).toBe(false);
    await host.changeSettings({ hubOffline: true });
    await expect(finished(models.addFromHub(tiny))).rejects.toMatchObject({ data: { code: 'hub-offline' } });
  });

  it('of a kind that cannot be trained is refused before its weights come', async () => {
    const workbench = await temporaryWorkbench();
    const { models, host } = clientOf(workbench);
    const hub = await localHub({ 'config.json': '{"model_type": "t5"}', 'model.safetensors': Buffer.alloc(1000) });
    await host.changeSettings({ hubEndpoint: hub.endpoint });
    await expect(finished(models.addFromHub(tiny))).rejects.toMatchObject({ data: { code: 'architecture-unknown' } });
    expect(hub.requests.some((line) => line.includes('safetensors'))).toBe(false);
  });
});

describe('an export', () => {
  it('writes a model that is read again, and one for transformers.js', async () => {
    const { models } = clientOf(await temporaryWorkbench());
    const [base] = await models.list();
    const path = join(temporaryFolder(), 'out');
    const { result } = await finished(models.export({ model: base!.id, form: 'onnx', path }));
    expect(result.path).toBe(path);
    expect(readdirSync(join(path, 'onnx'))).toContain('model.onnx');
    expect(existsSync(join(path, 'tokenizer.json'))).toBe(true);
    expect(result.weights).toMatchObject([
      { file: 'onnx/model.onnx', precision: 'fp32', measure: null },
      { file: 'onnx/model_quantized.onnx', precision: 'int8', measure: null },
    ]);
  });

  it('measures what was written on a split, and says so on its card', async () => {
    const { models, projects, dataSets } = clientOf(await temporaryWorkbench());
    const { id: project } = await projects.create({ name: 'Ward' });
    const of = { project, path: demoData('validation'), name: 'Ward', split: 'validation' as const };
    const { result: dataSet } = await finished(dataSets.import(of));
    const [base] = await models.list();
    const path = join(temporaryFolder(), 'out');
    const measureWith = { dataSet: dataSet.id, split: 'validation' as const };
    const asked = { model: base!.id, form: 'merged' as const, path, measureWith, languages: ['en'] };
    const { result, progress } = await finished(models.export(asked));
    expect(progress.map(({ label }) => label)).toContain('Measuring what was written');
    const [{ measure }] = result.weights as [(typeof result.weights)[number]];
    expect(measure).toMatchObject({ questions: dataSet.entries });
    const card = readFileSync(join(path, 'README.md'), 'utf8');
    expect(card).toContain(`Measured on ${dataSet.entries} questions of Ward, validation, version 1`);
    expect(card).toContain(`# ${base!.name}`);
    const empty = { ...asked, measureWith: { ...measureWith, split: 'test' as const } };
    await expect(finished(models.export(empty))).rejects.toMatchObject({ data: { code: 'no-gold-answers' } });
  });
});

describe('the devices', () => {
  it('are each tried, and the processor can train', async () => {
    const devices = await clientOf(await temporaryWorkbench()).models.devices();
    expect(devices.find(({ device }) => device === 'cpu')).toMatchObject({ usable: true, canTrain: true });
    expect(devices.every(({ usable, canTrain }) => usable || !canTrain)).toBe(true);
  });
});
