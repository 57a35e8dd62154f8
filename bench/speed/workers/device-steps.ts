/**
 * Times training steps on a device, many in one go: prints the milliseconds of a step, those of carrying the state there
 * and back, the largest memory in use on the card, and the first losses.
 *
 *     node device-steps.ts '{"device":"cuda","layers":6,…}'
 */
import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { newAdapter } from '../../../src/engine/lora/new-adapter.ts';
import { createTrainer } from '../../../src/engine/training/create-trainer.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { deviceNames } from '../../../src/engine/sessions/open-session.ts';
import { productPrecisions } from '../../../src/engine/graph/target.ts';
import { Random } from '../../../src/shared/random.ts';

const asked = z
  .object({
    device: z.enum(deviceNames),
    layers: z.int(),
    hidden: z.int(),
    heads: z.int(),
    inter: z.int(),
    batch: z.int(),
    seq: z.int(),
    lora: z.boolean(),
    dropout: z.number(),
    precision: z.enum(productPrecisions),
    /** Steps of the long go. */
    steps: z.int(),
  })
  .parse(JSON.parse(process.argv[2]!));

const model = newModel(
  {
    model_type: 'bert',
    vocab_size: 30522,
    hidden_size: asked.hidden,
    num_hidden_layers: asked.layers,
    num_attention_heads: asked.heads,
    intermediate_size: asked.inter,
    max_position_embeddings: 512,
    hidden_dropout_prob: asked.dropout,
    attention_probs_dropout_prob: asked.dropout,
  },
  'a model of these sizes',
  1,
);
const lora = asked.lora
  ? {
      r: 4,
      loraAlpha: 8,
      loraDropout: 0,
      targetModules: ['query', 'value'],
      modulesToSave: ['qa_outputs'],
      useRslora: false,
    }
  : undefined;
const { definition, trained } = defineModel(model, lora);
const adapter = definition.lora && lora ? newAdapter(definition.lora, lora, 2) : [];
const trainer = await createTrainer(definition, new Map([...model.parameters, ...adapter]), trained, {
  optimizer: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
  maxGradNorm: 1,
  accumulate: false,
  recompute: false,
  seed: 1,
  session: { device: asked.device, threads: undefined },
  precision: asked.precision,
});
const random = new Random(7);
const draw = (length: number, from: number, below: number) =>
  Int32Array.from({ length }, () => from + random.below(below - from));
const { batch: rows, seq: columns } = asked;
const batch = () => ({
  rows,
  columns,
  inputIds: draw(rows * columns, 5, 30522),
  attentionMask: new Int32Array(rows * columns).fill(1),
  tokenTypeIds: new Int32Array(rows * columns),
  startPositions: draw(rows, 0, columns),
  endPositions: draw(rows, 0, columns),
});
const go = async (count: number) => {
  const planned = Array.from({ length: count }, () => ({ batches: [batch()], learningRate: 1e-5 }));
  const begun = performance.now();
  const reports = await trainer.steps(planned);
  return { ms: performance.now() - begun, reports };
};
const losses = (await go(3)).reports.map(({ loss }) => loss);
const one = Math.min((await go(1)).ms, (await go(1)).ms, (await go(1)).ms);
const many = Math.min((await go(asked.steps)).ms, (await go(asked.steps)).ms);
const stepMs = asked.steps > 1 ? (many - one) / (asked.steps - 1) : many;
const memory = () => {
  const lines = execFileSync('nvidia-smi', ['--query-compute-apps=pid,used_memory', '--format=csv,noheader,nounits']);
  return Number(String(lines).split('\n')[0]?.split(',')[1] ?? 0);
};
console.log(
  JSON.stringify({
    step_ms: stepMs,
    carrying_ms: Math.max(0, one - stepMs),
    device_mb: asked.device === 'cuda' ? memory() : 0,
    resident_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    losses,
  }),
);
await trainer.dispose();
