import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SpanBatch } from '../../../src/engine/batch.ts';
import { readAdapter } from '../../../src/engine/lora/adapter-files.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import { readModel } from '../../../src/engine/model/read-model.ts';
import { readSafetensors } from '../../../src/engine/safetensors/read.ts';
import type { TensorView, Trainer } from '../../../src/engine/trainer.ts';
import { createTrainer } from '../../../src/engine/training/create-trainer.ts';
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

  it('trains all weights along the same path', async () => {
    const { trainer, batch, expected, model } = await fullTrainer(folder, { maxGradNorm: 1 });
    await followPath(trainer, batch, expected.full);
    const { tensors } = await readSafetensors(join(folder, 'final.safetensors'));
    expectWeights(trainer, model, tensors);
    await trainer.dispose();
  });

  it('trains a LoRA adapter along the same path', async () => {
    const { batch, expected } = readReference(folder);
    const model = await readModel(folder, 0);
    const adapter = await readAdapter(join(folder, 'adapter_init'));
    const { definition, trained } = defineModel(model, adapter.settings);
    const parameters = new Map([...model.parameters, ...adapter.parameters]);
    const trainer = await createTrainer(definition, parameters, trained, settingsOf(expected, {}));
    await followPath(trainer, batch, expected.lora);
    expectWeights(trainer, model, (await readAdapter(join(folder, 'adapter_final'))).parameters);
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
  };
}

async function fullTrainer(folder: string, changes: Changes = { maxGradNorm: 0 }) {
  const { batch, expected } = readReference(folder);
  const model = await readModel(folder, 0);
  const { definition, trained } = defineModel(model, undefined);
  const settings = settingsOf(expected, { maxGradNorm: 0, ...changes });
  return { batch, expected, model, trainer: await createTrainer(definition, model.parameters, trained, settings) };
}

async function followPath(trainer: Trainer, batch: SpanBatch, path: Expected['full']) {
  for (const [index, { loss, grad_norm, lr }] of path.entries()) {
    const step = await trainer.step([batch], lr);
    expect(Math.abs(step.loss - loss), `loss of step ${index}`).toBeLessThan(1e-4);
    expect(Math.abs(step.gradNorm - grad_norm) / grad_norm, `norm of step ${index}`).toBeLessThan(1e-3);
  }
}

function expectWeights(trainer: Trainer, model: Model, expected: ReadonlyMap<string, TensorView>) {
  const { parameters } = trainer.state();
  for (const [name, { data }] of expected)
    if (!undetermined(name, model))
      expect(largestDifference(parameters.get(name)!.data, data), name).toBeLessThan(1e-3);
}

function largestDifference(left: Float32Array, right: ArrayLike<number>): number {
  return left.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (right[index] ?? 0))), 0);
}
