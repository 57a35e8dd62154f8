import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Example } from '../../src/dataset/example.ts';
import { readExamples } from '../../src/dataset/squad/read.ts';
import { newModel } from '../../src/engine/model/read-model.ts';
import { exportOnnx } from '../../src/engine/export/export-onnx.ts';
import { writeModelFolder } from '../../src/engine/model/write-model.ts';
import { loadTokenizer } from '../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import type { TimedSize } from './sizes.ts';

/** A model folder with random weights: what a model answers does not matter to how fast it does. */
export async function writeRandomModel(folder: string, size: TimedSize, tokenizerFolder: string): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true });
  for (const name of ['tokenizer.json', 'tokenizer_config.json', 'special_tokens_map.json', 'vocab.txt'])
    await cp(join(tokenizerFolder, name), join(folder, name)).catch(() => undefined);
  const { vocabSize } = await loadTokenizer(tokenizerFolder);
  const config = {
    architectures: ['BertForQuestionAnswering'],
    model_type: 'bert',
    vocab_size: vocabSize,
    hidden_size: size.hidden,
    num_hidden_layers: size.layers,
    num_attention_heads: size.heads,
    intermediate_size: size.inter,
    max_position_embeddings: 512,
    type_vocab_size: 2,
    hidden_act: 'gelu',
    layer_norm_eps: 1e-12,
    pad_token_id: 0,
  };
  const model = newModel(config, 'a random model', 0);
  await writeModelFolder(folder, model, model.parameters);
  await exportOnnx(join(folder, 'onnx', 'model.onnx'), model, model.parameters);
}

/** Entries of a SQuAD file, spread over all of it. */
export async function someExamples(file: string, count: number): Promise<readonly Example[]> {
  const { examples } = await readExamples(file);
  const stride = Math.max(1, examples.length / count);
  return Array.from({ length: Math.min(count, examples.length) }, (_, index) => examples[Math.floor(index * stride)]!);
}

/** The same questions with contexts as long as `words`, made of those of their neighbours. */
export function lengthened(examples: readonly Example[], words: number): readonly Example[] {
  return examples.map((example, index) => {
    let context = example.context;
    for (let next = 1; context.split(' ').length < words; next += 1)
      context += ` ${examples[(index + next) % examples.length]!.context}`;
    return { ...example, context };
  });
}
