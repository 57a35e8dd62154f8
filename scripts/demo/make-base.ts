import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Example } from '../../src/dataset/example.ts';
import { demoBaseExamples, demoRungs } from '../../src/dataset/mock/demo.ts';
import { writeExamples } from '../../src/dataset/squad/write.ts';
import { resolveArguments } from '../../src/pipeline/arguments/resolve.ts';
import { trainWordPieceTokenizer } from '../../src/pipeline/preprocess/vocabulary/word-piece-tokenizer.ts';
import { runQa } from '../../src/pipeline/run-qa.ts';
import { inventWords } from './invent-words.ts';
import { printEvent } from './print-event.ts';

/**
 * Makes the demo's base model from nothing: a small BERT trained from random weights on mock notes of general domains,
 * up a ladder of difficulty, each rung a run of the pipeline that starts from the model of the rung below.
 *
 * Usage: node scripts/demo/make-base.ts OUT_DIR [--scale 0.1] [--from MODEL --at 5]. Takes some 20 minutes on two cores that
 * have nothing else to do; --scale is for trying the script out, --from goes on from the model of an earlier stage.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string', default: '1' },
    from: { type: 'string' },
    at: { type: 'string', default: '1' },
  },
});
const [outDir = 'resources/demo/base'] = positionals;
const scale = Number(values.scale);
const firstStage = Number(values.at) - 1;
const seed = 20;

/**
 * Stages of the training: the rung of the ladder (`demoRungs`, whose last one, like things told apart, is beyond a model of
 * this size), entries and optimiser steps. From the second stage on, the entries hold invented words and numbers.
 */
const plan = [
  { rung: 0, entries: 20_000, steps: 600, invent: false, schedule: 'constant_with_warmup' },
  { rung: 1, entries: 16_000, steps: 400, invent: true, schedule: 'constant_with_warmup' },
  { rung: 2, entries: 24_000, steps: 700, invent: true, schedule: 'constant_with_warmup' },
  { rung: 3, entries: 60_000, steps: 2300, invent: true, schedule: 'linear' },
  { rung: 3, entries: 60_000, steps: 1500, invent: true, schedule: 'linear' },
] as const;

const hiddenSize = 128;
const config = {
  model_type: 'bert',
  architectures: ['BertForQuestionAnswering'],
  hidden_size: hiddenSize,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  intermediate_size: 512,
  max_position_embeddings: 384,
  type_vocab_size: 2,
  hidden_act: 'gelu',
  hidden_dropout_prob: 0,
  attention_probs_dropout_prob: 0,
  layer_norm_eps: 1e-12,
  pad_token_id: 0,
  // Attention finds nothing for thousands of steps when it starts from BERT's usual 0.02.
  initializer_range: 1 / Math.sqrt(hiddenSize),
};

const folder = await mkdtemp(join(tmpdir(), 'spanwright-base-'));
const stages = plan.map(({ rung, entries, invent }, index) => {
  const examples = demoBaseExamples(demoRungs[rung]!, Math.ceil(entries * scale), seed + index);
  return invent ? inventWords(examples, seed + index) : examples;
});
// Invented words hardly ever recur: a part of the entries has all the pieces there are.
const tokenizer = values.from ?? (await trainTokenizer(stages.slice(0, 4).flatMap((stage) => stage.slice(0, 5000))));
let previous = values.from;
for (const [index, examples] of stages.entries()) {
  if (index < firstStage) continue;
  const { rung, schedule } = plan[index]!;
  console.log(`stage ${index + 1} of ${stages.length}: ${demoRungs[rung]!.name}, ${examples.length} entries`);
  // Some of the stage before, lest it be forgotten.
  const kept = stages[index - 1]?.slice(0, examples.length / 4) ?? [];
  const trainFile = join(folder, `stage-${index + 1}.json`);
  const validationFile = join(folder, `stage-${index + 1}-validation.json`);
  await writeExamples(trainFile, [...examples, ...kept], 'flat');
  await writeExamples(validationFile, demoBaseExamples(demoRungs[rung]!, 400, seed + 100 + index), 'flat');
  const output = index === stages.length - 1 ? outDir : join(folder, `model-${index + 1}`);
  const steps = Math.ceil(plan[index]!.steps * scale);
  const start =
    previous === undefined ? { config_name: join(folder, 'config.json') } : { model_name_or_path: previous };
  const { args } = resolveArguments(
    {
      ...start,
      tokenizer_name: tokenizer,
      train_file: trainFile,
      validation_file: validationFile,
      output_dir: output,
      overwrite_output_dir: true,
      cache_dir: join(folder, 'cache'),
      do_train: true,
      do_eval: true,
      max_seq_length: 256,
      doc_stride: 64,
      pad_to_max_length: false,
      group_by_length: true,
      per_device_train_batch_size: 64,
      per_device_eval_batch_size: 64,
      learning_rate: 7e-4,
      warmup_steps: Math.ceil(steps / 10),
      lr_scheduler_type: schedule,
      weight_decay: 0.01,
      max_steps: steps,
      logging_steps: 100,
      eval_strategy: 'steps',
      eval_steps: 200,
      save_strategy: 'no',
      seed,
    },
    { kind: 'form' },
  );
  const { metrics } = await runQa(args, { emit: printEvent });
  console.log(`stage ${index + 1}: eval_f1 ${metrics.eval_f1?.toFixed(1)}, ${metrics.train_runtime?.toFixed(0)} s`);
  previous = output;
}
await rm(folder, { recursive: true });

async function trainTokenizer(examples: readonly Example[]): Promise<string> {
  const texts = new Set(examples.flatMap(({ context, question }) => [context, question]));
  const trained = await trainWordPieceTokenizer(texts, {
    vocabSize: 4000,
    modelMaxLength: config.max_position_embeddings,
  });
  const target = join(folder, 'tokenizer');
  await mkdir(target);
  await trained.save(target);
  await writeFile(join(folder, 'config.json'), JSON.stringify({ ...config, vocab_size: trained.vocabSize }));
  return target;
}
