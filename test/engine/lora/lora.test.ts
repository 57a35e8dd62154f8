import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SpanPredictor } from '../../../src/engine/inference/span-predictor.ts';
import { readAdapter, writeAdapter } from '../../../src/engine/lora/adapter-files.ts';
import { wireLora } from '../../../src/engine/lora/lora.ts';
import { mergeAdapter } from '../../../src/engine/lora/merge.ts';
import { newAdapter } from '../../../src/engine/lora/new-adapter.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { references } from '../reference/read-reference.ts';
import { tinyBatch, tinyConfig, tinyLora, tinyTrainer } from '../training/tiny-model.ts';

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

  it.each([['q_lin'], ['uery'], ['LayerNorm']])('%s is refused with the names there are', (target) => {
    expect(() => wire([target])).toThrow(
      expect.objectContaining({
        code: 'lora-target-unknown',
        mend: expect.stringContaining('query, key, value') as string,
      }),
    );
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

  it('of a kind that cannot be trained here is refused by the field that says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spanwright-adapter-'));
    await writeAdapter(folder, { settings: tinyLora, baseModel: undefined, parameters: new Map() });
    const path = join(folder, 'adapter_config.json');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"use_dora": false', '"use_dora": true'));
    await expect(readAdapter(folder)).rejects.toThrow(/"use_dora"/);
  });

  it.each(references)('with the names of PEFT is read: $name', async ({ folder }) => {
    const { settings, parameters } = await readAdapter(join(folder, 'adapter_final'));
    const targetModules = folder.endsWith('distilbert') ? ['q_lin', 'v_lin'] : ['query', 'value'];
    expect(settings).toMatchObject({ r: 4, loraAlpha: 8, targetModules });
    expect([...parameters.keys()]).toContain('qa_outputs.weight');
  });
});
