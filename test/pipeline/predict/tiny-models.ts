import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { writeExamples } from '../../../src/dataset/squad/write.ts';
import { writeAdapter } from '../../../src/engine/lora/adapter-files.ts';
import { wireLora } from '../../../src/engine/lora/lora.ts';
import { newAdapter } from '../../../src/engine/lora/new-adapter.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { writeModelFolder } from '../../../src/engine/model/write-model.ts';
import { specialTokensWithPaddingAt } from '../../../src/pipeline/preprocess/vocabulary/special-token-order.ts';
import { trainWordPieceTokenizer } from '../../../src/pipeline/preprocess/vocabulary/word-piece-tokenizer.ts';
import { Random } from '../../../src/shared/random.ts';

export const adapterSettings = {
  r: 2,
  loraAlpha: 8,
  loraDropout: 0,
  targetModules: ['query', 'value'],
  modulesToSave: ['qa_outputs'],
  useRslora: false,
} as const;

const options = { longContextShare: 0, unanswerableShare: 0, severalAnswersShare: 0, factsPerContext: 2, seed: 3 };
const examples = mockDataset({ ...options, entries: 12 });

/** Where files of these tests are: `model`, `adapter` (for `model`, by its full path), `questions.json`. */
export interface TinyModels {
  readonly folder: string;
  readonly model: string;
  readonly adapter: string;
  readonly questions: string;
  readonly questionCount: number;
  path(name: string): string;
  readonly remove: () => Promise<void>;
}

/** A folder with a tiny model of random weights that answers something, an adapter that changes it, and questions. */
export async function tinyModels(): Promise<TinyModels> {
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-predict-'));
  const path = (name: string) => join(folder, name);
  const tokenizer = await trainWordPieceTokenizer(
    examples.flatMap(({ context, question }) => [context, question]),
    { vocabSize: 300, specialTokens: specialTokensWithPaddingAt(0), modelMaxLength: 96 },
  );
  const model = newModel({ ...config, vocab_size: tokenizer.vocabSize }, 'the test', 5);
  await mkdir(path('model'));
  await writeModelFolder(path('model'), model, model.parameters);
  await tokenizer.save(path('model'));
  await writeTinyAdapter(path('adapter'), model, path('model'));
  await writeExamples(path('questions.json'), examples, 'nested');
  return {
    folder,
    model: path('model'),
    adapter: path('adapter'),
    questions: path('questions.json'),
    questionCount: examples.length,
    path,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const config = {
  model_type: 'bert',
  hidden_size: 16,
  num_hidden_layers: 1,
  num_attention_heads: 2,
  intermediate_size: 32,
  max_position_embeddings: 96,
  type_vocab_size: 2,
  initializer_range: 0.5,
};

/** An adapter whose every number is drawn, so that it changes all it touches. */
export async function writeTinyAdapter(folder: string, model: Model, baseModel: string | undefined): Promise<void> {
  const wiring = wireLora(adapterSettings, model.specifications);
  const random = new Random(7);
  const saved = wiring.savedParameters.map((name) => [name, model.parameters.get(name)!] as const);
  const parameters = new Map(
    [...newAdapter(wiring, adapterSettings, 1), ...saved].map(([name, { shape, data }]) => [
      name,
      { shape, data: data.map(() => random.normal()) },
    ]),
  );
  await writeAdapter(folder, { settings: adapterSettings, baseModel, parameters });
}
