import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SpanBatch } from '../../../src/engine/batch.ts';
import { readAdapter } from '../../../src/engine/lora/adapter-files.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import { readModel } from '../../../src/engine/model/read-model.ts';
import { readSafetensors } from '../../../src/engine/safetensors/read.ts';
import type { TensorView, Trainer } from '../../../src/engine/trainer.ts';
import type { DeviceName } from '../../../src/engine/sessions/open-session.ts';
import { targetOf } from '../../../src/engine/sessions/targets.ts';
import {
  createTrainer,
  deviceTrainer,
  sessionTrainer,
  type TrainerParts,
  trainerParts,
} from '../../../src/engine/training/create-trainer.ts';
import type { TrainerSettings } from '../../../src/engine/training/session-trainer.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { gradientGraph } from '../../../src/engine/training/training-graph.ts';
import { readReference, references } from './read-reference.ts';

/**
 * The loss does not change when one number is added to all start or end logits, nor, in the attention, with the key bias:
 * these gradients are 0 in theory and rounding in practice, which AdamW turns into real steps.
 */
function undetermined(name: string, { architecture, config }: Model): boolean {
  const { outputNorm } = architecture.names(config);
  const lastBias = `${outputNorm.replace('#', String(config.layers - 1))}.bias`;
  return name === 'qa_outputs.bias' || name === lastBias || /(key|k_lin)\.bias$/.test(name);
}

/** A way to take the same steps, and how near to PyTorch's it stays. */
interface Mode {
  readonly name: string;
  readonly settings?: Partial<TrainerSettings>;
  /** All steps in one loop, as CUDA takes them. */
  readonly loop?: true;
  /** The device that the graph is written for; the processor runs it. */
  readonly writtenFor?: DeviceName;
  /** What a step is given for the batch. */
  readonly batches?: (batch: SpanBatch) => readonly SpanBatch[];
  readonly tolerance: { readonly loss: number; readonly norm: number; readonly weights: number };
}

const exact = { loss: 1e-4, norm: 1e-3, weights: 1e-3 };
const modes: readonly Mode[] = [
  // AdamW takes steps of full length along gradients that are nothing but rounding: hence the tolerance of weights in 16 bits.
  { name: 'as it is', tolerance: exact },
  { name: 'with gradient checkpointing', settings: { recompute: true }, tolerance: exact },
  {
    name: 'in two micro-batches',
    settings: { accumulate: true },
    batches: (batch) => [rowsOf(batch, [0, 2, 4, 6]), rowsOf(batch, [1, 3, 5, 7])],
    tolerance: exact,
  },
  {
    name: 'with its rows in another order',
    batches: (batch) => [rowsOf(batch, [5, 2, 7, 0, 1, 6, 3, 4])],
    tolerance: exact,
  },
  { name: 'shared out between two replicas', settings: { rows: 8 }, tolerance: exact },
  { name: 'in one loop', loop: true, tolerance: exact },
  { name: 'written for WebGPU and Core ML', writtenFor: 'webgpu', tolerance: exact },
  { name: 'written for DirectML', writtenFor: 'dml', tolerance: exact },
  {
    name: 'with products in bfloat16',
    settings: { precision: 'bfloat16' },
    tolerance: { loss: 3e-2, norm: 5e-2, weights: 0.15 },
  },
  {
    name: 'with products in float16',
    settings: { precision: 'float16' },
    loop: true,
    tolerance: { loss: 3e-3, norm: 1e-2, weights: 0.15 },
  },
];

describe.each(references)('PyTorch: $name', ({ folder }) => {
  it('gives the same logits and loss', async () => {
    const { trainer, batch, expected } = await fullTrainer(folder);
    const { loss, start, end } = await trainer.evaluate(batch);
    expect(Math.abs(loss - expected.loss)).toBeLessThan(1e-5);
    expect(largestDifference(start, expected.start_logits.flat())).toBeLessThan(1e-5);
    expect(largestDifference(end, expected.end_logits.flat())).toBeLessThan(1e-5);
    await trainer.dispose();
  });

  it('gives the same gradients', async () => {
    const { trainer, batch } = await fullTrainer(folder, { beta1: 0, learningRate: 1 });
    const { tensors: gradients } = await readSafetensors(join(folder, 'grads.safetensors'));
    const largest = Math.max(...[...gradients.values()].map(({ data }) => largestDifference(data, [])));
    await trainer.step([batch], 0);
    const moments = trainer.state().firstMoments;
    for (const [name, { data }] of gradients)
      expect(largestDifference(moments.get(name)!.data, data) / largest, name).toBeLessThan(1e-5);
    await trainer.dispose();
  });

  it.each(modes)('trains all weights along the same path $name', async (mode) => {
    const { batch, expected } = readReference(folder);
    const model = await readModel(folder, 0);
    const { definition, trained } = defineModel(model, undefined);
    const parts = trainerParts(definition, model.parameters, trained, settingsIn(mode, expected, { maxGradNorm: 1 }));
    const trainer = await trainerIn(mode, parts);
    await followPath(trainer, batch, expected.full, mode);
    const { tensors } = await readSafetensors(join(folder, 'final.safetensors'));
    expectWeights(trainer, model, tensors, mode);
    await trainer.dispose();
  });

  it.each(modes)('trains a LoRA adapter along the same path $name', async (mode) => {
    const { batch, expected } = readReference(folder);
    const model = await readModel(folder, 0);
    const adapter = await readAdapter(join(folder, 'adapter_init'));
    const { definition, trained } = defineModel(model, adapter.settings);
    const parameters = new Map([...model.parameters, ...adapter.parameters]);
    const trainer = await trainerIn(
      mode,
      trainerParts(definition, parameters, trained, settingsIn(mode, expected, {})),
    );
    await followPath(trainer, batch, expected.lora, mode);
    expectWeights(trainer, model, (await readAdapter(join(folder, 'adapter_final'))).parameters, mode);
    await trainer.dispose();
  });

  it('writes a gradient for every parameter', async () => {
    const { definition, trained } = defineModel(await readModel(folder, 0), undefined);
    const written = gradientGraph(definition, trained, { accumulate: false, recompute: false }).gradients.map(
      ({ parameter }) => parameter,
    );
    expect(new Set(written)).toEqual(new Set(trained));
  });
});

type Expected = ReturnType<typeof readReference>['expected'];
interface Changes {
  readonly maxGradNorm?: number;
  readonly beta1?: number;
  readonly learningRate?: number;
}

function settingsOf(
  { settings }: Expected,
  { maxGradNorm = settings.max_grad_norm, beta1 = settings.adam_beta1 }: Changes,
) {
  const { adam_beta2: beta2, adam_epsilon: epsilon, weight_decay: weightDecay } = settings;
  const session = { device: 'cpu', threads: 2 } as const;
  return {
    optimizer: { beta1, beta2, epsilon, weightDecay },
    maxGradNorm,
    accumulate: false,
    recompute: false,
    seed: 0,
    session,
    rows: 1,
  };
}

async function fullTrainer(folder: string, changes: Changes = { maxGradNorm: 0 }) {
  const { batch, expected } = readReference(folder);
  const model = await readModel(folder, 0);
  const { definition, trained } = defineModel(model, undefined);
  const settings = settingsOf(expected, { maxGradNorm: 0, ...changes });
  return { batch, expected, model, trainer: await createTrainer(definition, model.parameters, trained, settings) };
}

function settingsIn({ settings, loop }: Mode, expected: Expected, changes: Changes): TrainerSettings {
  const session = { device: 'cpu', threads: loop ? 1 : 2 } as const;
  return { ...settingsOf(expected, changes), session, ...settings };
}

/** The loop's graph is CUDA's, run by the processor, on one thread: its ScatterND loses sums on several. */
function trainerIn({ loop, writtenFor = 'cpu', settings }: Mode, parts: TrainerParts): Promise<Trainer> {
  const target = { ...targetOf(loop ? 'cuda' : writtenFor, settings?.precision), halves: false };
  return loop ? deviceTrainer(parts, target) : sessionTrainer(parts, target);
}

async function followPath(
  trainer: Trainer,
  batch: SpanBatch,
  path: Expected['full'],
  { batches = (whole) => [whole], tolerance }: Mode,
) {
  const reports = await trainer.steps(path.map(({ lr }) => ({ batches: batches(batch), learningRate: lr })));
  for (const [index, { loss, grad_norm }] of path.entries()) {
    const step = reports[index]!;
    expect(Math.abs(step.loss - loss), `loss of step ${index}`).toBeLessThan(tolerance.loss);
    expect(Math.abs(step.gradNorm - grad_norm) / grad_norm, `norm of step ${index}`).toBeLessThan(tolerance.norm);
  }
}

function expectWeights(trainer: Trainer, model: Model, expected: ReadonlyMap<string, TensorView>, { tolerance }: Mode) {
  const { parameters } = trainer.state();
  for (const [name, { data }] of expected)
    if (!undetermined(name, model))
      expect(largestDifference(parameters.get(name)!.data, data), name).toBeLessThan(tolerance.weights);
}

function rowsOf(batch: SpanBatch, rows: readonly number[]): SpanBatch {
  const { columns } = batch;
  const cells = (values: Int32Array) =>
    Int32Array.from(rows.flatMap((row) => [...values.subarray(row * columns, (row + 1) * columns)]));
  const each = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]!);
  return {
    rows: rows.length,
    columns,
    inputIds: cells(batch.inputIds),
    attentionMask: cells(batch.attentionMask),
    tokenTypeIds: cells(batch.tokenTypeIds),
    startPositions: each(batch.startPositions),
    endPositions: each(batch.endPositions),
  };
}

function largestDifference(left: Float32Array, right: ArrayLike<number>): number {
  return left.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (right[index] ?? 0))), 0);
}
