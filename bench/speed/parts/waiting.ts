import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Example } from '../../../src/dataset/example.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { encodeModel } from '../../../src/engine/onnx/encode.ts';
import { InferenceSession } from '../../../src/engine/sessions/onnxruntime.ts';
import { sessionOptions } from '../../../src/engine/sessions/open-session.ts';
import { SpanPredictor } from '../../../src/engine/inference/span-predictor.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { gradientGraph } from '../../../src/engine/training/training-graph.ts';
import { searchAnswers } from '../../../src/pipeline/postprocess/search/search-answers.ts';
import { collate } from '../../../src/pipeline/preprocess/features/collate.ts';
import type { Feature } from '../../../src/pipeline/preprocess/features/feature.ts';
import { Random } from '../../../src/shared/random.ts';
import type { Row } from '../../page/part.ts';
import { miniLm } from '../sizes.ts';
import type { SpeedPart } from '../speed-part.ts';

const [windows, length] = [1000, 384];
const held = 0.01;
const collateOptions = { padTokenId: 0, padToMaxLength: false, maxSeqLength: length, paddingSide: 'right' } as const;

/** What the model's products might have to wait for. */
export const waiting: SpeedPart = {
  id: 'waiting',
  title: 'What the model might wait for',
  about:
    'Collating a batch and searching the answers of a window, beside the time in which MiniLM-L6 reads a window of 384 tokens: held to 1 % of it each, so that a thread of their own would gain nothing. ' +
    "And onnxruntime's compilation of the training step, from the graph and from a file of the optimised graph.",
  async measure({ tell }) {
    const features = Array.from({ length: windows }, (_, index) => feature(index));
    const random = new Random(1);
    const scores = () => Float32Array.from({ length }, () => 8 * random.uniform());
    const logits = features.map(() => ({ start: scores(), end: scores() }));
    tell('one window, its collation and its answers');
    const read = await millisecondsToRead(features);
    const collated = timed(() => collate(features, collateOptions));
    const settings = { nBestSize: 20, maxAnswerLength: 30, nullScoreDiffThreshold: 0, version2WithNegative: true };
    const searched = timed(() => searchAnswers(features.map(example), features, logits, settings));
    const share = (name: string, ms: number): Row => ({
      name,
      holds: ms / windows <= held * read,
      cells: [(ms / windows).toFixed(3), `${((100 * ms) / windows / read).toFixed(2)} %`],
    });
    tell('compiling the training step');
    const [plain, cached] = await compilation();
    return {
      columns: ['ms', 'of reading it'],
      rows: [
        { name: 'reading a window', holds: null, cells: [read.toFixed(1), ''] },
        share('collating it', collated),
        share('searching its answers', searched),
        { name: 'compiling the step from the graph', holds: null, cells: [plain.toFixed(0), ''] },
        { name: 'compiling the step from a file', holds: null, cells: [cached.toFixed(0), ''] },
      ],
    };
  },
};

function timed(work: () => unknown): number {
  work();
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function sizedModel() {
  const { layers, hidden, heads, inter } = miniLm;
  return newModel(
    {
      model_type: 'bert',
      vocab_size: 1000,
      hidden_size: hidden,
      num_hidden_layers: layers,
      num_attention_heads: heads,
      intermediate_size: inter,
      max_position_embeddings: 512,
    },
    'a model of these sizes',
    1,
  );
}

async function millisecondsToRead(features: readonly Feature[]): Promise<number> {
  const model = sizedModel();
  const { definition } = defineModel(model, undefined);
  const predictor = await SpanPredictor.create(definition, model.parameters, { device: 'cpu', threads: undefined });
  const batch = collate(features.slice(0, 16), collateOptions);
  await predictor.predict(batch);
  const begun = performance.now();
  await predictor.predict(batch);
  const milliseconds = (performance.now() - begun) / batch.rows;
  await predictor.dispose();
  return milliseconds;
}

async function compilation(): Promise<readonly [plain: number, cached: number]> {
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-bench-'));
  const optimizedModelFilePath = join(folder, 'optimized.onnx');
  const { definition, trained } = defineModel(sizedModel(), undefined);
  const { model } = encodeModel(gradientGraph(definition, trained, { accumulate: false, recompute: false }).graph);
  const options = sessionOptions({ device: 'cpu', threads: undefined });
  try {
    await (await InferenceSession.create(model, { ...options, optimizedModelFilePath })).release();
    const begun = performance.now();
    await (await InferenceSession.create(model, options)).release();
    const between = performance.now();
    const cached = await InferenceSession.create(optimizedModelFilePath, {
      ...options,
      graphOptimizationLevel: 'disabled',
    });
    const ended = performance.now();
    await cached.release();
    return [between - begun, ended - between];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const word = 'word ';

function feature(index: number): Feature {
  const first = 16;
  const offsets = new Int32Array(2 * length).fill(-1);
  for (let token = first; token < length - 1; token += 1)
    offsets.set([(token - first) * word.length, (token - first) * word.length + word.length - 1], 2 * token);
  const inputIds = new Int32Array(length).fill(7);
  const tokenTypeIds = new Int32Array(length);
  const exampleId = String(index) as Feature['exampleId'];
  return {
    exampleIndex: index,
    exampleId,
    inputIds,
    tokenTypeIds,
    offsets,
    startPosition: 0,
    endPosition: 0,
    clsIndex: 0,
  };
}

function example({ exampleId }: Feature): Example {
  const context = word.repeat(length);
  return { id: exampleId, title: '', context, question: 'Which?', answers: [], isImpossible: true };
}
