import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from '../../../src/engine/sessions/onnxruntime.ts';
import { describe, expect, it } from 'vitest';
import { exportOnnx } from '../../../src/engine/export/export-onnx.ts';
import { SpanPredictor } from '../../../src/engine/inference/span-predictor.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { tinyBatch, tinyConfig } from '../training/tiny-model.ts';

const configs = {
  bert: tinyConfig,
  'bert with gelu_new': { ...tinyConfig, hidden_act: 'gelu_new' },
  'bert with relu': { ...tinyConfig, hidden_act: 'relu' },
  roberta: { ...tinyConfig, model_type: 'roberta', type_vocab_size: 1, max_position_embeddings: 40, pad_token_id: 1 },
  electra: { ...tinyConfig, model_type: 'electra', embedding_size: 12 },
  distilbert: {
    model_type: 'distilbert',
    vocab_size: 40,
    dim: 16,
    n_layers: 2,
    n_heads: 2,
    hidden_dim: 32,
    max_position_embeddings: 32,
    initializer_range: 0.2,
  },
};

async function logitsOf(path: string, inputs: ReturnType<typeof tinyBatch>) {
  const session = await InferenceSession.create(path, { logSeverityLevel: 4 });
  const feeds = {
    input_ids: inputs.inputIds,
    attention_mask: inputs.attentionMask,
    token_type_ids: inputs.tokenTypeIds,
  };
  const tensors = Object.entries(feeds)
    .filter(([name]) => session.inputNames.includes(name))
    .map(([name, data]) => [name, new Tensor('int64', BigInt64Array.from(data, BigInt), [3, inputs.columns])]);
  return session.run(Object.fromEntries(tensors) as Record<string, Tensor>);
}

const newPath = () => join(mkdtempSync(join(tmpdir(), 'spanwright-')), 'model.onnx');

describe('an ONNX model quantised to int8', () => {
  it.each(Object.entries(configs))('answers nearly as the model it was made from: %s', async (_name, config) => {
    const model = newModel(config, 'test', 1);
    const [whole, quantized] = [newPath(), newPath()];
    await exportOnnx(whole, model, model.parameters);
    await exportOnnx(quantized, model, model.parameters, 'int8');
    const batch = tinyBatch(1, 3);
    const [expected, actual] = [await logitsOf(whole, batch), await logitsOf(quantized, batch)];
    for (const name of ['start_logits', 'end_logits']) {
      const [one, other] = [expected[name]!.data as Float32Array, actual[name]!.data as Float32Array];
      expect(actual[name]!.dims).toEqual(expected[name]!.dims);
      const spread = Math.max(...one) - Math.min(...one);
      const off = Math.max(...one.map((value, index) => Math.abs(value - other[index]!)));
      expect(off).toBeGreaterThan(0);
      expect(off / spread).toBeLessThan(0.1);
    }
  });
});

describe('an exported ONNX model', () => {
  it.each(Object.entries(configs))('answers as the model it was made from: %s', async (_name, config) => {
    const model = newModel(config, 'test', 1);
    const path = join(mkdtempSync(join(tmpdir(), 'spanwright-')), 'model.onnx');
    await exportOnnx(path, model, model.parameters);
    const session = await InferenceSession.create(path, { logSeverityLevel: 4 });
    const batch = tinyBatch(1, 3);
    const feeds = {
      input_ids: batch.inputIds,
      attention_mask: batch.attentionMask,
      token_type_ids: batch.tokenTypeIds,
    };
    const tensors = Object.entries(feeds)
      .filter(([name]) => session.inputNames.includes(name))
      .map(([name, data]) => [name, new Tensor('int64', BigInt64Array.from(data, BigInt), [3, batch.columns])]);
    const exported = await session.run(Object.fromEntries(tensors) as Record<string, Tensor>);
    const { definition } = defineModel(model, undefined);
    const predictor = await SpanPredictor.create(definition, model.parameters, { device: 'cpu', threads: 1 });
    const expected = await predictor.predict(batch);
    for (const [name, logits] of [
      ['start_logits', expected.start],
      ['end_logits', expected.end],
    ] as const) {
      expect(exported[name]!.dims).toEqual([3, batch.columns]);
      const actual = exported[name]!.data as Float32Array;
      expect(Math.max(...logits.map((value, index) => Math.abs(value - actual[index]!)))).toBeLessThan(1e-5);
    }
  });
});
