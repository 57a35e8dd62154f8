import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SpanBatch } from '../../src/engine/batch.ts';
import { readAdapter } from '../../src/engine/lora/adapter-files.ts';
import { readModel } from '../../src/engine/model/read-model.ts';
import { readSafetensors } from '../../src/engine/safetensors/read.ts';
import type { TensorView, Trainer } from '../../src/engine/trainer.ts';
import { createTrainer } from '../../src/engine/training/create-trainer.ts';
import { defineModel } from '../../src/engine/training/define-model.ts';
import { gradientGraph } from '../../src/engine/training/training-graph.ts';
import { families, hasReference, readReference } from './reference-cases.ts';

/**
 * The loss does not change when one number is added to all start or end logits, nor, in the attention, with the key bias:
 * these gradients are 0 in theory and rounding in practice, which AdamW turns into real steps.
 */
const undetermined = /key\.bias|k_lin\.bias|qa_outputs\.bias|layer\.1\.(output\.LayerNorm|output_layer_norm)\.bias/;

const title = hasReference ? 'PyTorch' : 'PyTorch (skipped: ../shared/reference is not here)';

describe.skipIf(!hasReference).each(families)(`${title}: %s`, (family) => {
  it('gives the same logits and loss', async () => {
    const { trainer, batch, expected } = await fullTrainer(family);
    const { loss, start, end } = await trainer.evaluate(batch);
    expect(Math.abs(loss - expected.loss)).toBeLessThan(1e-5);
    expect(largestDifference(start, expected.start_logits.flat())).toBeLessThan(1e-5);
    expect(largestDifference(end, expected.end_logits.flat())).toBeLessThan(1e-5);
    await trainer.dispose();
  });

  it('gives the same gradients', async () => {
    const { trainer, batch, folder } = await fullTrainer(family, { beta1: 0, learningRate: 1 });
    const { tensors: gradients } = await readSafetensors(join(folder, 'grads.safetensors'));
    const largest = Math.max(...[...gradients.values()].map(({ data }) => largestDifference(data, [])));
    await trainer.step([batch], 0);
    const moments = trainer.state().firstMoments;
    for (const [name, { data }] of gradients)
      expect(largestDifference(moments.get(name)!.data, data) / largest, name).toBeLessThan(1e-5);
    await trainer.dispose();
  });

  it('trains all weights along the same path', async () => {
    const { trainer, batch, expected, folder } = await fullTrainer(family, { maxGradNorm: 1 });
    await followPath(trainer, batch, expected.full);
    const { tensors } = await readSafetensors(join(folder, 'final.safetensors'));
    expectWeights(trainer, tensors);
    await trainer.dispose();
  });

  it('trains a LoRA adapter along the same path', async () => {
    const { folder, batch, expected } = readReference(family);
    const model = await readModel(folder, 0);
    const adapter = await readAdapter(join(folder, 'adapter_init'));
    const { definition, trained } = defineModel(model, adapter.settings);
    const parameters = new Map([...model.parameters, ...adapter.parameters]);
    const trainer = await createTrainer(definition, parameters, trained, settingsOf(expected, {}));
    await followPath(trainer, batch, expected.lora);
    expectWeights(trainer, (await readAdapter(join(folder, 'adapter_final'))).parameters);
    await trainer.dispose();
  });

  it('writes a gradient for every parameter', async () => {
    const { definition, trained } = defineModel(await readModel(readReference(family).folder, 0), undefined);
    const written = gradientGraph(definition, trained, false).gradients.map(({ parameter }) => parameter);
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
  return { optimizer: { beta1, beta2, epsilon, weightDecay }, maxGradNorm, accumulate: false, seed: 0, session };
}

async function fullTrainer(family: string, changes: Changes = { maxGradNorm: 0 }) {
  const { folder, batch, expected } = readReference(family);
  const model = await readModel(folder, 0);
  const { definition, trained } = defineModel(model, undefined);
  const settings = settingsOf(expected, { maxGradNorm: 0, ...changes });
  return { folder, batch, expected, trainer: await createTrainer(definition, model.parameters, trained, settings) };
}

async function followPath(trainer: Trainer, batch: SpanBatch, path: Expected['full']) {
  for (const [index, { loss, grad_norm, lr }] of path.entries()) {
    const step = await trainer.step([batch], lr);
    expect(Math.abs(step.loss - loss), `loss of step ${index}`).toBeLessThan(1e-4);
    expect(Math.abs(step.gradNorm - grad_norm) / grad_norm, `norm of step ${index}`).toBeLessThan(1e-4);
  }
}

function expectWeights(trainer: Trainer, expected: ReadonlyMap<string, TensorView>) {
  const { parameters } = trainer.state();
  for (const [name, { data }] of expected)
    if (!undetermined.test(name)) expect(largestDifference(parameters.get(name)!.data, data), name).toBeLessThan(1e-3);
}

function largestDifference(left: Float32Array, right: ArrayLike<number>): number {
  return left.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (right[index] ?? 0))), 0);
}
