/**
 * Samples a second of training steps spread over an epoch, with batches of like length and with every window padded to
 * max_seq_length: `node workers/padding.ts <data> <tokenizer> <steps>`.
 */
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { createTrainer } from '../../../src/engine/training/create-trainer.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { makeFeatures } from '../../../src/pipeline/preprocess/features/make-features.ts';
import { collate } from '../../../src/pipeline/preprocess/features/collate.ts';
import { loadTokenizer } from '../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { epochSteps } from '../../../src/pipeline/process/sampler/epoch-steps.ts';
import { someExamples } from '../material.ts';
import { miniLm } from '../sizes.ts';

const [data, tokenizerFolder, steps] = process.argv.slice(2) as [string, string, string];
const maxSeqLength = 384;
const tokenizer = await loadTokenizer(tokenizerFolder);
const paddingSide = 'right' as const;
const options = { maxSeqLength, docStride: 128, paddingSide, segments: true, maxAnswerLength: 30 };
const { features } = await makeFeatures(await someExamples(data, Infinity), tokenizer, options);
const lengths = features.map(({ inputIds }) => inputIds.length);
const model = newModel(
  {
    model_type: 'bert',
    vocab_size: tokenizer.vocabSize,
    hidden_size: miniLm.hidden,
    num_hidden_layers: miniLm.layers,
    num_attention_heads: miniLm.heads,
    intermediate_size: miniLm.inter,
    max_position_embeddings: 512,
  },
  'a random model',
  0,
);
const { definition, trained } = defineModel(model, undefined);
const trainer = await createTrainer(definition, model.parameters, trained, {
  optimizer: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
  maxGradNorm: 1,
  accumulate: false,
  recompute: false,
  seed: 0,
  session: { device: 'cpu', threads: 2 },
  rows: 8,
});

const grouped = await samplesPerSecond(false);
const padded = await samplesPerSecond(true);
await trainer.dispose();
const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
process.stdout.write(`${JSON.stringify({ windows: features.length, meanLength, grouped, padded })}\n`);

async function samplesPerSecond(padToMaxLength: boolean): Promise<number> {
  const order = epochSteps(
    lengths,
    {
      seed: 0,
      perDeviceTrainBatchSize: miniLm.batch,
      gradientAccumulationSteps: 1,
      groupByLength: !padToMaxLength,
      dataloaderDropLast: true,
    },
    0,
  );
  const count = padToMaxLength ? Math.ceil(Number(steps) / 4) : Number(steps);
  const batchAt = (index: number) =>
    collate(
      order[Math.floor(((index + 0.5) * order.length) / count)]![0]!.map((at) => features[at]!),
      { padToMaxLength, maxSeqLength, padTokenId: tokenizer.specialTokens.pad.id, paddingSide, padToMultipleOf: 8 },
    );
  await trainer.step([batchAt(0)], 1e-5);
  const begun = performance.now();
  for (let index = 0; index < count; index += 1) await trainer.step([batchAt(index)], 1e-5);
  return (1000 * count * miniLm.batch) / (performance.now() - begun);
}
