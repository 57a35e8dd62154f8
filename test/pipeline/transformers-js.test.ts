import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AutoModelForQuestionAnswering, AutoTokenizer, env, pipeline } from '@huggingface/transformers';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/dataset/squad/read.ts';
import { exportOnnx } from '../../src/engine/export/export-onnx.ts';
import { SpanPredictor } from '../../src/engine/inference/span-predictor.ts';
import { readModel } from '../../src/engine/model/read-model.ts';
import { defineModel } from '../../src/engine/training/define-model.ts';
import { makeFeatures } from '../../src/pipeline/preprocess/features/make-features.ts';
import { collate } from '../../src/pipeline/preprocess/features/collate.ts';
import { loadTokenizer } from '../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { run, tinyArguments, tinyFolder } from './tiny-run.ts';

describe('transformers.js', () => {
  it('loads an exported model, reads texts into the same tokens and computes the same logits', async () => {
    const tiny = await tinyFolder();
    const folder = tiny.path('out');
    await run(tinyArguments(tiny, { output_dir: folder }));
    const model = await readModel(folder, 0);
    await mkdir(join(folder, 'onnx'));
    await exportOnnx(join(folder, 'onnx', 'model.onnx'), model, model.parameters);
    const { examples } = await readExamples(tiny.path('dev.json'));
    const [{ question, context }] = examples as [(typeof examples)[number]];

    env.allowRemoteModels = false;
    env.localModelPath = dirname(folder);
    const tokenizer = await AutoTokenizer.from_pretrained('out');
    const theirs = await AutoModelForQuestionAnswering.from_pretrained('out', { dtype: 'fp32' });
    const inputs = tokenizer(question, { text_pair: context }) as {
      readonly input_ids: { readonly data: BigInt64Array };
    };
    const output = (await theirs(inputs)) as { readonly start_logits: { readonly data: Float32Array } };

    const options = {
      maxSeqLength: 128,
      docStride: 16,
      paddingSide: 'right',
      segments: true,
      maxAnswerLength: 30,
    } as const;
    const ours = await loadTokenizer(folder);
    const { features } = await makeFeatures(examples.slice(0, 1), ours, options);
    const batch = collate(features, { ...options, padToMaxLength: false, padTokenId: 0 });
    const { definition } = defineModel(model, undefined);
    const predictor = await SpanPredictor.create(definition, model.parameters, { device: 'cpu', threads: 1 });
    const { start } = await predictor.predict(batch);

    expect([...inputs.input_ids.data].map(Number)).toEqual([...batch.inputIds]);
    for (const [index, value] of start.entries()) expect(output.start_logits.data[index]).toBeCloseTo(value, 4);

    const answerer = await pipeline('question-answering', 'out', { dtype: 'fp32' });
    const { answer, score } = (await answerer(question, context)) as {
      readonly answer: string;
      readonly score: number;
    };
    expect(answer).not.toBe('');
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  });
});
