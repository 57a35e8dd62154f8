import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Example } from '../../../src/dataset/example.ts';
import { readAdapter } from '../../../src/engine/lora/adapter-files.ts';
import { SpanPredictor } from '../../../src/engine/inference/span-predictor.ts';
import { readModel } from '../../../src/engine/model/read-model.ts';
import { writeModelFolder } from '../../../src/engine/model/write-model.ts';
import { writeSafetensors } from '../../../src/engine/safetensors/write.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { exportModel } from '../../../src/pipeline/export/export-model.ts';
import { QuestionAnswerer } from '../../../src/pipeline/predict/question-answerer.ts';
import { readMergedModel } from '../../../src/pipeline/predict/read-merged-model.ts';
import { readQuestions } from '../../../src/pipeline/predict/read-questions.ts';
import type { ModelSource } from '../../../src/pipeline/predict/model-source.ts';
import { Random } from '../../../src/shared/random.ts';
import { answeringDefaults, listener } from './answering.ts';
import { type TinyModels, tinyModels } from './tiny-models.ts';

const onCpu = { device: 'cpu', threads: 1 } as const;

describe('a model read from files', () => {
  let tiny: TinyModels;
  let questions: readonly Example[];
  beforeAll(async () => {
    tiny = await tinyModels();
    questions = await readQuestions(tiny.questions, () => undefined);
  });
  afterAll(() => tiny.remove());

  const answersOf = async (
    source: ModelSource,
    examples = questions,
    options = answeringDefaults,
    run = listener(),
  ) => {
    const answerer = await QuestionAnswerer.open(source, onCpu, run);
    try {
      return await answerer.answer('the test', examples, options, run);
    } finally {
      await answerer.dispose();
    }
  };

  it('answers every question with a piece of its context', async () => {
    const answers = await answersOf({ model: tiny.model, adapter: null });
    expect(answers.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
    for (const [index, { prediction, predictionSpan }] of answers.entries())
      expect(questions[index]!.context.slice(predictionSpan!.start, predictionSpan!.end)).toBe(prediction);
  });

  it('answers a question alike alone and among others', async () => {
    const source = { model: tiny.model, adapter: null };
    const together = await answersOf(source);
    const alone = await answersOf(source, questions.slice(4, 5));
    expect(alone[0]!.prediction).toBe(together[4]!.prediction);
  });

  it('reads a context that is longer than the model reads at once in windows', async () => {
    const [question] = questions as [Example];
    const filler = 'The gate was painted again in the spring. ';
    const long = { ...question, context: filler.repeat(40) + question.context };
    const [answer] = await answersOf({ model: tiny.model, adapter: null }, [long]);
    expect(long.context.slice(answer!.predictionSpan!.start, answer!.predictionSpan!.end)).toBe(answer!.prediction);
  });

  it('computes with a merged adapter what training with it computes', async () => {
    const [model, adapter] = [await readModel(tiny.model, 0), await readAdapter(tiny.adapter)];
    const wired = defineModel(model, adapter.settings).definition;
    const both = new Map([...model.parameters, ...adapter.parameters]);
    const merged = await readMergedModel({ model: tiny.model, adapter: tiny.adapter }, () => undefined);
    const plain = defineModel(merged, undefined).definition;
    const random = new Random(3);
    const batch = {
      rows: 2,
      columns: 16,
      inputIds: Int32Array.from({ length: 32 }, () => random.below(200)),
      attentionMask: new Int32Array(32).fill(1),
      tokenTypeIds: new Int32Array(32),
    };
    const logitsOf = async (definition: typeof plain, parameters: typeof both | typeof merged.parameters) => {
      const predictor = await SpanPredictor.create(definition, parameters, onCpu);
      const { start, end } = await predictor.predict(batch);
      await predictor.dispose();
      return [...start, ...end];
    };
    const expected = await logitsOf(wired, both);
    const actual = await logitsOf(plain, merged.parameters);
    for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, 4);
    expect(actual).not.toEqual(await logitsOf(plain, model.parameters));
  });

  it('gives the same answers from an adapter and from the folder that it was merged into', async () => {
    const source = { model: tiny.model, adapter: tiny.adapter };
    await exportModel(source, tiny.path('merged'), 'merged', listener());
    const fromAdapter = await answersOf(source);
    const fromFolder = await answersOf({ model: tiny.path('merged'), adapter: null });
    expect(fromFolder.map(({ prediction }) => prediction)).toEqual(fromAdapter.map(({ prediction }) => prediction));
  });

  it('is not exported onto the files that it is read from', async () => {
    const before = await readFile(join(tiny.model, 'model.safetensors'));
    const source = { model: tiny.model, adapter: tiny.adapter };
    await expect(exportModel(source, join(tiny.model, '.'), 'merged', listener())).rejects.toMatchObject({
      code: 'export-onto-source',
    });
    expect((await readFile(join(tiny.model, 'model.safetensors'))).equals(before)).toBe(true);
  });

  it('warns of a head that is drawn at random', async () => {
    const { architecture, configJson, parameters } = await readModel(tiny.model, 0);
    const encoder = new Map([...parameters].filter(([name]) => !name.startsWith('qa_outputs')));
    await exportModel({ model: tiny.model, adapter: null }, tiny.path('headless'), 'merged', listener());
    await writeModelFolder(tiny.path('headless'), { architecture, configJson }, encoder);
    const run = listener();
    await answersOf({ model: tiny.path('headless'), adapter: null }, questions.slice(0, 1), answeringDefaults, run);
    expect(run.events).toContainEqual(expect.objectContaining({ level: 'warning', code: 'head-initialized' }));
    const covered = listener();
    await readMergedModel({ model: tiny.path('headless'), adapter: tiny.adapter }, covered.emit);
    expect(covered.events).toEqual([]);
  });

  it('refuses an adapter of another shape, and one that lacks a part', async () => {
    const config = JSON.parse(await readFile(join(tiny.adapter, 'adapter_config.json'), 'utf8')) as object;
    await exportAdapter('narrower', { ...config, r: 1 });
    await expect(readMergedModel(narrower(), () => undefined)).rejects.toMatchObject({
      code: 'adapter-does-not-fit',
      message: expect.stringContaining('is [2, 16] and would have to be [1, 16]') as string,
    });
    await exportAdapter('narrower', { ...config, target_modules: ['query', 'value', 'key'] });
    await expect(readMergedModel(narrower(), () => undefined)).rejects.toMatchObject({
      code: 'adapter-does-not-fit',
      message: expect.stringContaining('it has no "bert.encoder.layer.0.attention.self.key.lora_A.weight"') as string,
    });
  });

  it('stops where it is asked to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const run = { ...listener(), signal };
    await expect(answersOf({ model: tiny.model, adapter: null }, questions, answeringDefaults, run)).rejects.toThrow(
      'enough',
    );
  });

  const narrower = (): ModelSource => ({ model: tiny.model, adapter: tiny.path('narrower') });

  async function exportAdapter(name: string, config: object): Promise<void> {
    await mkdir(tiny.path(name), { recursive: true });
    const { parameters } = await readAdapter(tiny.adapter);
    await writeSafetensors(join(tiny.path(name), 'adapter_model.safetensors'), parameters);
    await writeFile(join(tiny.path(name), 'adapter_config.json'), JSON.stringify(config));
  }
});
