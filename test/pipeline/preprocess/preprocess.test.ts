import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultArguments } from '../../../src/pipeline/arguments/defaults.ts';
import type { QaArguments } from '../../../src/pipeline/arguments/qa-arguments.ts';
import { collate } from '../../../src/pipeline/preprocess/features/collate.ts';
import { Preprocess } from '../../../src/pipeline/preprocess/preprocess.ts';
import type { RunEvent } from '../../../src/shared/events.ts';
import { bertFiles, folderWith, wordPieces } from './model-folder.ts';

const config = {
  model_type: 'bert',
  vocab_size: 100,
  hidden_size: 8,
  num_hidden_layers: 1,
  num_attention_heads: 2,
  intermediate_size: 8,
  max_position_embeddings: 48,
  pad_token_id: 0,
};

const context = 'The seal holds 16 bar and was replaced on 3 May.';
const entry = (id: string, answer: string, start = context.indexOf(answer)) => ({
  id,
  context,
  question: ' What does the seal hold?',
  answers: { text: [answer], answer_start: [start] },
});
/** The second answer stands two characters further left than its offset says; the third is not in the context. */
const train = [entry('t1', '16 bar'), entry('t2', '3 May', context.indexOf('3 May') + 2), entry('t3', 'oil', 0)];
const unanswered = { id: 'p1', context, question: 'What does it hold?' };

interface Setting {
  readonly files?: Readonly<Record<string, unknown>>;
  readonly model?: Partial<QaArguments['model']>;
  readonly data?: Partial<QaArguments['data']>;
  readonly training?: Partial<QaArguments['training']>;
  readonly signal?: AbortSignal;
  readonly checkpoint?: string;
}

/** A run over a folder that is model and data at once. */
async function preprocess(setting: Setting = {}) {
  const folder = await folderWith({
    ...bertFiles,
    'config.json': config,
    'train.json': { data: train },
    'dev.json': { data: [entry('e1', '16 bar'), entry('e2', '3 May')] },
    'test.json': { data: [unanswered] },
    ...setting.files,
  });
  const defaults = defaultArguments(join(folder, 'out'));
  const args: QaArguments = {
    ...defaults,
    model: { ...defaults.model, modelNameOrPath: folder, cacheDir: join(folder, 'cache'), ...setting.model },
    data: {
      ...defaults.data,
      trainFile: join(folder, 'train.json'),
      validationFile: join(folder, 'dev.json'),
      testFile: join(folder, 'test.json'),
      maxSeqLength: 40,
      docStride: 4,
      ...setting.data,
    },
    training: { ...defaults.training, doTrain: true, doEval: true, doPredict: true, ...setting.training },
  };
  const events: RunEvent[] = [];
  const emit = (event: RunEvent) => void events.push(event);
  const signal = setting.signal ?? new AbortController().signal;
  const stage = new Preprocess({ args, signal, emit }, setting.checkpoint ?? null);
  const logs = (code: string) => events.filter((event) => event.type === 'log' && event.code === code);
  return { stage, events, logs, folder };
}

async function preprocessed(setting: Setting = {}) {
  const prepared = await preprocess(setting);
  await prepared.stage.run();
  return prepared;
}

describe('Preprocess', () => {
  it('makes features of every file asked for', async () => {
    const { stage } = await preprocessed();
    expect(stage.trainExamples.map(({ id }) => id)).toEqual(['t1', 't2']);
    expect(stage.trainFeatures.map(({ exampleId }) => exampleId)).toEqual(['t1', 't2']);
    expect(stage.evalFeatures).toHaveLength(2);
    expect(stage.predictExamples[0]!.answers).toEqual([]);
    expect(stage.predictFeatures).toHaveLength(1);
    expect(stage.statistics).toMatchObject({ train: { examples: 2 }, eval: { examples: 2 }, predict: { answers: 0 } });
  });

  it('reads no file that is not asked for', async () => {
    const { stage } = await preprocessed({
      training: { doTrain: false, doPredict: false },
      data: { trainFile: 'missing.json', testFile: null },
    });
    expect(stage.trainFeatures).toEqual([]);
    expect(stage.predictExamples).toEqual([]);
    expect(stage.evalFeatures).toHaveLength(2);
  });

  it('tells stage by stage what it does, and entry by entry what it cleaned', async () => {
    const { stage, events } = await preprocessed();
    const told = events.flatMap((event) => (event.type === 'stage' ? [`${event.stage} ${event.state}`] : []));
    expect(told).toEqual(['clean started', 'clean finished', 'tokenize started', 'tokenize finished']);
    const messages = events.flatMap((event) => (event.type === 'log' ? [event.message] : []));
    expect(messages).toContainEqual(expect.stringMatching(/train\.json: Entry 2: .*3 May.* was moved/));
    expect(messages).toContainEqual(expect.stringMatching(/train\.json: Entry 3: its answer .oil. is not/));
    expect(messages).toContainEqual(expect.stringMatching(/of 3 entries, 1 were mended and 1 left out/));
    expect(stage.cleaning.train).toHaveLength(2);
    expect(events.filter(({ type }) => type === 'progress').at(-1)).toMatchObject({ completed: 5, total: 5 });
  });

  it('is ready to be batched', async () => {
    const { stage } = await preprocessed({ data: { padToMaxLength: false } });
    const batch = collate(stage.trainFeatures, stage.collateOptions);
    expect(batch).toMatchObject({ rows: 2, columns: stage.trainFeatures[0]!.inputIds.length });
    expect(stage.collateOptions).toEqual({
      padToMaxLength: false,
      maxSeqLength: 40,
      padTokenId: 0,
      paddingSide: 'right',
    });
  });

  it('takes the first max_samples entries, and of training data as many windows', async () => {
    const { stage } = await preprocessed({
      data: { maxSeqLength: 16, docStride: 2, maxTrainSamples: 1, maxEvalSamples: 1 },
    });
    expect(stage.trainExamples).toHaveLength(1);
    expect(stage.trainFeatures).toHaveLength(1);
    expect(stage.evalExamples).toHaveLength(1);
    expect(stage.evalFeatures.length).toBeGreaterThan(1);
  });

  it('lowers max_seq_length to what the model can read, and says so', async () => {
    const { stage, logs } = await preprocessed({ data: { maxSeqLength: 384 } });
    expect(stage.collateOptions.maxSeqLength).toBe(48);
    expect(stage.longestModelInput).toBe(48);
    expect(logs('max-seq-length-lowered')).toHaveLength(1);
  });

  it('gives a model without segments none', async () => {
    const { stage } = await preprocessed({ files: { 'config.json': { ...config, type_vocab_size: 1 } } });
    expect(stage.trainFeatures.every(({ tokenTypeIds }) => tokenTypeIds.every((id) => id === 0))).toBe(true);
  });

  it('names entries whose question is too long, and goes on without them', async () => {
    const long = { ...entry('e3', '16 bar'), question: 'what '.repeat(60) };
    const { stage, logs } = await preprocessed({ files: { 'dev.json': { data: [long, entry('e4', '16 bar')] } } });
    expect(stage.evalExamples).toHaveLength(2);
    expect(stage.evalFeatures.map(({ exampleIndex }) => exampleIndex)).toEqual([1]);
    expect(logs('questions-too-long')).toMatchObject([{ message: expect.stringContaining('"e3"') as string }]);
  });

  it('finds the features of an earlier run again', async () => {
    const { logs, stage, folder } = await preprocessed();
    const again = await preprocessed({ model: { modelNameOrPath: folder, cacheDir: join(folder, 'cache') } });
    expect(logs('features-from-cache')).toHaveLength(0);
    expect(again.logs('features-from-cache')).toHaveLength(3);
    expect(again.stage.trainFeatures).toEqual(stage.trainFeatures);
  });

  it('tells the tokenizer library how many threads it may use', async () => {
    await preprocessed({ data: { preprocessingNumWorkers: 3 } });
    expect(process.env.RAYON_NUM_THREADS).toBe('3');
  });

  it('stops when told to', async () => {
    const { stage } = await preprocess({ signal: AbortSignal.abort() });
    await expect(stage.run()).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('Preprocess from scratch', () => {
  const scratch = async (files: Setting['files'] = {}, more: Setting = {}) => {
    const configFolder = await folderWith({ 'config.json': config, ...files });
    return preprocessed({ ...more, model: { modelNameOrPath: null, configName: configFolder, ...more.model } });
  };

  it('trains a vocabulary on the training data, as large as the model has embeddings for', async () => {
    const { stage } = await scratch();
    expect(stage.tokenizer.vocabSize).toBeLessThanOrEqual(100);
    expect(stage.tokenizer.idOf('seal')).not.toBeNull();
    expect(stage.tokenizer.modelMaxLength).toBe(48);
  });

  it('takes vocab_size, the case and the padding id of the configuration', async () => {
    const files = { 'config.json': { ...config, pad_token_id: 1 }, 'tokenizer_config.json': { do_lower_case: false } };
    const { stage } = await scratch(files, { model: { vocabSize: 60 } });
    expect(stage.tokenizer.vocabSize).toBeLessThanOrEqual(60);
    expect(stage.tokenizer.specialTokens.pad.id).toBe(1);
    expect(stage.tokenizer.idOf('T')).not.toBeNull();
  });

  it('goes on with the tokenizer of the checkpoint it resumes from, though the data are others', async () => {
    const { stage } = await scratch();
    const checkpoint = await folderWith({});
    await stage.tokenizer.save(checkpoint);
    const other = { ...train[0], question: 'An entirely different question about vibration?' };
    const resumed = await scratch({}, { checkpoint, files: { 'train.json': { data: [other] } } });
    expect(resumed.stage.tokenizer.fingerprint).toBe(stage.tokenizer.fingerprint);
  });

  it('can use a tokenizer that is there', async () => {
    const folder = await folderWith(bertFiles);
    const { stage } = await scratch({}, { model: { tokenizerName: folder } });
    expect(stage.tokenizer.vocabSize).toBe(wordPieces.length);
  });
});

describe('Preprocess refuses, in one line that names what is wrong,', () => {
  it.each<[string, Setting, string]>([
    ['a model without config.json', { model: { modelNameOrPath: import.meta.dirname } }, 'config-missing'],
    ['a model of the hub', { model: { modelNameOrPath: 'bert-base-uncased' } }, 'model-folder-missing'],
    [
      'a tokenizer with more tokens than the model',
      { files: { 'config.json': { ...config, vocab_size: 20 } } },
      'vocabulary-larger-than-model',
    ],
    [
      'a slow tokenizer',
      { files: { 'tokenizer_config.json': { tokenizer_class: 'BertJapaneseTokenizer' } } },
      'slow-tokenizer',
    ],
    ['a missing file', { data: { trainFile: '/nowhere/train.json' } }, 'file-enoent'],
    ['a file that is not given', { data: { testFile: null } }, 'file-not-given'],
    ['data of which nothing is usable', { files: { 'train.json': { data: [train[2]] } } }, 'empty-dataset'],
    ['questions that are all too long', { data: { maxSeqLength: 9, docStride: 0 } }, 'questions-too-long'],
  ])('%s', async (_what, setting, code) => {
    const { stage } = await preprocess(setting);
    await expect(stage.run()).rejects.toMatchObject({ name: 'Failure', code });
  });
});

describe('the tokenizer that Preprocess leaves', () => {
  it('can be saved beside the model', async () => {
    const { stage } = await preprocessed();
    const folder = await folderWith({});
    await stage.tokenizer.save(folder);
    expect(JSON.parse(await readFile(join(folder, 'tokenizer.json'), 'utf8'))).toMatchObject({ truncation: null });
  });
});
