import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeModel } from '../../../src/engine/model/describe-model.ts';
import { newModel, readModel } from '../../../src/engine/model/read-model.ts';
import { writeModelFolder } from '../../../src/engine/model/write-model.ts';
import { writeSafetensors } from '../../../src/engine/safetensors/write.ts';
import type { TensorView } from '../../../src/engine/trainer.ts';
import { tinyConfig } from '../training/tiny-model.ts';

const model = newModel(tinyConfig, 'test', 1);

/** A model folder whose tensors are renamed, left out (undefined) or changed. */
async function folderWith(change: (name: string, tensor: TensorView) => readonly [string, TensorView] | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'spanwright-model-'));
  await writeModelFolder(folder, model, model.parameters);
  const changed = [...model.parameters].flatMap(([name, tensor]) => {
    const entry = change(name, tensor);
    return entry === undefined ? [] : [entry];
  });
  await writeSafetensors(join(folder, 'model.safetensors'), new Map(changed));
  return folder;
}

describe('a model folder', () => {
  it('is read as it was written', async () => {
    const read = await readModel(await folderWith((name, tensor) => [name, tensor]), 9);
    expect(read.parameters).toEqual(model.parameters);
    expect(read.initialized).toEqual([]);
    expect(read.configJson.architectures).toEqual(['BertForQuestionAnswering']);
  });

  it('may lack the head, which is then drawn from the seed and named', async () => {
    const folder = await folderWith((name, tensor) => (name.startsWith('qa_outputs') ? undefined : [name, tensor]));
    const [one, again, other] = await Promise.all([readModel(folder, 1), readModel(folder, 1), readModel(folder, 2)]);
    expect(one.initialized).toEqual(['qa_outputs.weight', 'qa_outputs.bias']);
    const head = (read: typeof one) => read.parameters.get('qa_outputs.weight');
    expect(head(again)).toEqual(head(one));
    expect(head(other)).not.toEqual(head(one));
  });

  it('may name its parameters without the prefix and as BERT did at first', async () => {
    const folder = await folderWith((name, tensor) => [
      name
        .replace(/^bert\./, '')
        .replace('LayerNorm.weight', 'LayerNorm.gamma')
        .replace('LayerNorm.bias', 'LayerNorm.beta'),
      tensor,
    ]);
    expect((await readModel(folder, 1)).parameters).toEqual(model.parameters);
  });

  it('may hold more than the model needs, which is listed', async () => {
    const folder = await folderWith((name, tensor) =>
      name === 'qa_outputs.bias' ? ['bert.pooler.dense.bias', tensor] : [name, tensor],
    );
    expect((await readModel(folder, 1)).ignored).toEqual(['bert.pooler.dense.bias']);
  });

  it('that lacks a part of the encoder is refused by its name', async () => {
    const folder = await folderWith((name, tensor) =>
      name.includes('layer.1.output.dense.weight') ? undefined : [name, tensor],
    );
    await expect(readModel(folder, 1)).rejects.toThrow(
      /do not fit its config\.json: the weights have no "bert\.encoder\.layer\.1\.output\.dense\.weight"/,
    );
  });

  it('whose config.json asks for other sizes is refused with both', async () => {
    const folder = await folderWith((name, tensor) => [name, tensor]);
    await writeFile(join(folder, 'config.json'), JSON.stringify({ ...tinyConfig, vocab_size: 50 }));
    await expect(readModel(folder, 1)).rejects.toThrow(
      /is \[40, 16\] in the weights, and config\.json asks for \[50, 16\]/,
    );
  });

  it('with pickled weights only is refused with the reason', async () => {
    const folder = await folderWith((name, tensor) => [name, tensor]);
    await rm(join(folder, 'model.safetensors'));
    await writeFile(join(folder, 'pytorch_model.bin'), 'PK');
    await expect(readModel(folder, 1)).rejects.toMatchObject({
      code: 'weights-pickled',
      mend: expect.stringContaining('safetensors') as string,
    });
  });

  it('in shards is read through its index', async () => {
    const folder = await folderWith((name, tensor) => [name, tensor]);
    const names = [...model.parameters.keys()];
    const shards = { 'a.safetensors': names.slice(0, 5), 'b.safetensors': names.slice(5) };
    for (const [file, held] of Object.entries(shards))
      await writeSafetensors(join(folder, file), new Map(held.map((name) => [name, model.parameters.get(name)!])));
    const weight_map = Object.fromEntries(
      Object.entries(shards).flatMap(([file, held]) => held.map((name) => [name, file])),
    );
    await rm(join(folder, 'model.safetensors'));
    await writeFile(join(folder, 'model.safetensors.index.json'), JSON.stringify({ metadata: {}, weight_map }));
    expect((await readModel(folder, 1)).parameters).toEqual(model.parameters);
  });

  it.each([
    ['gelu_fast', 'gelu_new'],
    ['gelu_pytorch_tanh', 'gelu_new'],
    ['gelu_python', 'gelu'],
  ])('may call its activation %s, which is %s', (name, known) => {
    expect(newModel({ ...tinyConfig, hidden_act: name }, 'test', 1).config.activation).toBe(known);
  });

  it.each([
    ['xlm-roberta', 'XLMRobertaForQuestionAnswering'],
    ['camembert', 'CamembertForQuestionAnswering'],
  ])('of type %s is read as RoBERTa and written as %s', async (model_type, className) => {
    const config = { ...tinyConfig, model_type, type_vocab_size: 1, pad_token_id: 1 };
    const roberta = newModel({ ...config, model_type: 'roberta' }, 'test', 1);
    const folder = mkdtempSync(join(tmpdir(), 'spanwright-model-'));
    await writeModelFolder(folder, newModel(config, 'test', 2), roberta.parameters);
    const read = await readModel(folder, 1);
    expect(read.parameters).toEqual(roberta.parameters);
    expect(read.config).toEqual(roberta.config);
    expect(read.configJson.architectures).toEqual([className]);
  });

  it.each([
    [{ model_type: 'gpt2' }, /type "gpt2", which cannot be trained here/],
    [{ ...tinyConfig, num_attention_heads: 3 }, /hidden size 16 cannot be divided among 3 attention heads/],
    [{ ...tinyConfig, hidden_size: 'wide' }, /"hidden_size"/],
    [{ ...tinyConfig, hidden_act: 'swish' }, /"hidden_act"/],
  ])('with a config.json that cannot be built is refused: %j', async (config, message) => {
    const folder = await folderWith((name, tensor) => [name, tensor]);
    await writeFile(join(folder, 'config.json'), JSON.stringify(config));
    await expect(readModel(folder, 1)).rejects.toThrow(message);
  });
});

describe('a new model', () => {
  it('is drawn with the deviation of its configuration, normalisation at one, biases and padding at zero', () => {
    const wide = newModel({ ...tinyConfig, vocab_size: 4000, initializer_range: 0.05 }, 'test', 3);
    const words = wide.parameters.get('bert.embeddings.word_embeddings.weight')!.data;
    const variance = words.reduce((sum, value) => sum + value * value, 0) / words.length;
    expect(Math.sqrt(variance)).toBeCloseTo(0.05, 3);
    expect(words.slice(0, 16).every((value) => value === 0)).toBe(true);
    expect(wide.parameters.get('bert.embeddings.LayerNorm.weight')!.data.every((value) => value === 1)).toBe(true);
    expect(wide.parameters.get('qa_outputs.bias')!.data.every((value) => value === 0)).toBe(true);
  });
});

describe('a description of a model folder', () => {
  it('is taken from its headers and counts what reading the weights would give', async () => {
    const folder = await folderWith((name, tensor) => [name, tensor]);
    const { parameters, hasHead, bytes, config } = await describeModel(folder);
    expect(parameters).toBe([...model.parameters.values()].reduce((sum, { data }) => sum + data.length, 0));
    expect(hasHead).toBe(true);
    expect(bytes).toBeGreaterThan(parameters * 4);
    expect(config).toEqual(model.config);
  });

  it('says that the head is missing, and fails where reading fails', async () => {
    const headless = await folderWith((name, tensor) => (name.startsWith('qa_outputs') ? undefined : [name, tensor]));
    expect((await describeModel(headless)).hasHead).toBe(false);
    const bodiless = await folderWith((name, tensor) => (name.includes('layer.0') ? undefined : [name, tensor]));
    await expect(describeModel(bodiless)).rejects.toMatchObject({ code: 'weights-do-not-fit' });
    const wide = { shape: [2, 1], data: new Float32Array(2) };
    const misshapen = await folderWith((name, tensor) => [name, name === 'qa_outputs.weight' ? wide : tensor]);
    await expect(describeModel(misshapen)).rejects.toMatchObject({ code: 'weights-do-not-fit' });
  });
});
