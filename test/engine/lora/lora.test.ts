import { mkdtempSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SpanPredictor } from '../../../src/engine/inference/span-predictor.ts';
import { readAdapter, writeAdapter } from '../../../src/engine/lora/adapter-files.ts';
import { wireLora } from '../../../src/engine/lora/lora.ts';
import { mergeAdapter } from '../../../src/engine/lora/merge.ts';
import { newAdapter } from '../../../src/engine/lora/new-adapter.ts';
import { requireFit } from '../../../src/engine/lora/require-fit.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import type { TensorView } from '../../../src/engine/trainer.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { references } from '../reference/read-reference.ts';
import { tinyBatch, tinyConfig, tinyLora, tinyTrainer } from '../training/tiny-model.ts';

/** An adapter folder without tensors, its configuration changed. */
async function savedAdapter(changes: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-adapter-'));
  await writeAdapter(folder, { settings: tinyLora, baseModel: undefined, parameters: new Map() });
  const path = join(folder, 'adapter_config.json');
  const config = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...config, ...changes }));
  return folder;
}

const model = newModel(tinyConfig, 'test', 1);
const wire = (targetModules: readonly string[]) => wireLora({ ...tinyLora, targetModules }, model.specifications);

describe('target_modules', () => {
  it('matches whole parts of module names, from their end', () => {
    expect([...wire(['query']).adapters.keys()]).toEqual([
      'bert.encoder.layer.0.attention.self.query',
      'bert.encoder.layer.1.attention.self.query',
    ]);
    expect([...wire(['attention.output.dense']).adapters.keys()]).toHaveLength(2);
  });

  it('all-linear takes every linear layer but the saved head', () => {
    const modules = [...wire(['all-linear']).adapters.keys()];
    expect(modules).toHaveLength(12);
    expect(modules).not.toContain('qa_outputs');
  });

  it('may name what is saved whole, which is then not adapted', () => {
    expect([...wire(['query', 'qa_outputs']).adapters.keys()]).toEqual([...wire(['query']).adapters.keys()]);
    expect(() => wire(['qa_outputs'])).toThrow(/leaves nothing to adapt beside modules_to_save \(qa_outputs\)/);
  });

  it.each([['q_lin'], ['uery'], ['LayerNorm']])('%s is refused with the names there are', (target) => {
    expect(() => wire([target])).toThrow(
      expect.objectContaining({
        code: 'lora-target-unknown',
        mend: expect.stringContaining('query, key, value') as string,
      }),
    );
  });
});

describe('an adapter for a model', () => {
  const wiring = wireLora(tinyLora, model.specifications);
  const parameters = newAdapter(wiring, tinyLora, 1);
  const require = (changes: ReadonlyMap<string, TensorView>, without = '') => {
    const kept = [...parameters, ...changes].filter(([name]) => name !== without);
    const adapter = { settings: tinyLora, baseModel: undefined, parameters: new Map(kept) };
    requireFit(model, adapter, wiring, { model: 'base', adapter: 'adapter' });
  };
  const tensor = { shape: [1], data: new Float32Array(1) };
  const [first] = parameters.keys();

  it('fits with and without the modules that are saved along', () => {
    require(new Map());
    require(new Map([['qa_outputs.bias', model.parameters.get('qa_outputs.bias')!]]));
  });

  it.each([
    ['lacks a parameter', () => require(new Map(), first), /it has no "bert.*query\.lora_A\.weight"/],
    ['has one of another shape', () => require(new Map([[first!, tensor]])), /is \[1\] and would have to be \[2, 16\]/],
    [
      'holds one that would go unused',
      () => require(new Map([['bert.pooler.lora_A.weight', tensor]])),
      /it holds "bert\.pooler\.lora_A\.weight", which has no place there/,
    ],
  ])('is refused where it %s', (_what, attempt, message) => {
    expect(attempt).toThrow(message);
  });
});

describe('a LoRA adapter', () => {
  it('starts without an effect', async () => {
    const trainer = await tinyTrainer({ lora: { ...tinyLora, targetModules: ['all-linear'] } });
    const plain = await tinyTrainer();
    const batch = tinyBatch(1);
    expect((await trainer.predict(batch)).start).toEqual((await plain.predict(batch)).start);
  });

  it('scales by α/√r with use_rslora', () => {
    const scaleOf = (useRslora: boolean) =>
      [...wireLora({ ...tinyLora, r: 16, loraAlpha: 8, useRslora }, model.specifications).adapters.values()][0]!.scale;
    expect(scaleOf(false)).toBe(0.5);
    expect(scaleOf(true)).toBe(2);
  });

  it('answers the same when merged into its base', async () => {
    const trainer = await tinyTrainer({ lora: tinyLora });
    for (let step = 0; step < 20; step += 1) await trainer.step([tinyBatch(step)], 1e-2);
    const adapted = await trainer.predict(tinyBatch(99));
    const merged = mergeAdapter(model.parameters, wireLora(tinyLora, model.specifications), trainer.state().parameters);
    const session = { device: 'cpu', threads: 1 } as const;
    const predictor = await SpanPredictor.create(defineModel(model, undefined).definition, merged, session);
    const { start } = await predictor.predict(tinyBatch(99));
    for (const [index, value] of adapted.start.entries()) expect(start[index]).toBeCloseTo(value, 4);
  });

  it('is read back as it was written, under the names of PEFT', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spanwright-adapter-'));
    const adapter = newAdapter(wireLora(tinyLora, model.specifications), tinyLora, 5);
    const parameters = new Map([...adapter, ['qa_outputs.bias', model.parameters.get('qa_outputs.bias')!] as const]);
    await writeAdapter(folder, { settings: tinyLora, baseModel: 'some/base', parameters });
    expect(await readAdapter(folder)).toEqual({ settings: tinyLora, baseModel: 'some/base', parameters });
    const raw = await readFile(join(folder, 'adapter_model.safetensors'), 'latin1');
    expect(raw).toContain('base_model.model.bert.encoder.layer.0.attention.self.query.lora_A.weight');
  });

  it.each([
    ['use_dora', true],
    ['lora_bias', true],
    ['bias', 'all'],
    ['fan_in_fan_out', true],
    ['rank_pattern', { query: 2 }],
    ['alpha_pattern', { query: 2 }],
    ['layers_to_transform', [1]],
    ['exclude_modules', ['query']],
    ['trainable_token_indices', [3]],
    ['target_parameters', ['experts']],
    ['peft_type', 'IA3'],
  ])('that asks for what is not built here is refused by the field that does: %s', async (field, value) => {
    const folder = await savedAdapter({ [field]: value });
    await expect(readAdapter(folder)).rejects.toMatchObject({
      code: 'adapter-unusable',
      message: expect.stringContaining(`"${field}"`) as string,
    });
  });

  it('may have all fields of PEFT, unset, and a module saved twice', async () => {
    const unset = { use_dora: false, rank_pattern: {}, layers_to_transform: null, modules_to_save: ['a', 'a'] };
    expect((await readAdapter(await savedAdapter(unset))).settings.modulesToSave).toEqual(['a']);
  });

  it.each(references)('with the names of PEFT is read: $name', async ({ folder }) => {
    const { settings, parameters } = await readAdapter(join(folder, 'adapter_final'));
    const targetModules = folder.endsWith('distilbert') ? ['q_lin', 'v_lin'] : ['query', 'value'];
    expect(settings).toMatchObject({ r: 4, loraAlpha: 8, targetModules });
    expect([...parameters.keys()]).toContain('qa_outputs.weight');
  });
});
