import { describe, expect, it } from 'vitest';
import type { GraphTarget } from '../../../../src/engine/graph/target.ts';
import { newAdapter } from '../../../../src/engine/lora/new-adapter.ts';
import { newModel } from '../../../../src/engine/model/read-model.ts';
import { targetOf } from '../../../../src/engine/sessions/targets.ts';
import type { Trainer } from '../../../../src/engine/trainer.ts';
import { deviceTrainer, trainerParts } from '../../../../src/engine/training/create-trainer.ts';
import { defineModel } from '../../../../src/engine/training/define-model.ts';
import { tinyBatch, tinyConfig, tinyLora, tinyTrainer } from '../tiny-model.ts';

const still = { hidden_dropout_prob: 0, attention_probs_dropout_prob: 0 };

/** The graph for CUDA, run by the processor: on one thread, since its ScatterND loses sums on several. */
function loopTrainer(
  changes: Parameters<typeof tinyTrainer>[0] = {},
  target: Partial<GraphTarget> = { halves: false },
): Promise<Trainer> {
  const { config, lora, ...settings } = changes;
  const model = newModel({ ...tinyConfig, ...config }, 'tiny', 1);
  const { definition, trained } = defineModel(model, lora);
  const adapter = definition.lora && lora ? newAdapter(definition.lora, lora, 2) : [];
  const parameters = new Map([...model.parameters, ...adapter]);
  return deviceTrainer(
    trainerParts(definition, parameters, trained, {
      optimizer: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
      maxGradNorm: 1,
      accumulate: false,
      recompute: false,
      seed: 3,
      session: { device: 'cpu', threads: 1 },
      rows: 1,
      ...settings,
    }),
    { ...targetOf('cuda', settings.precision), ...target },
  );
}

describe('a trainer whose steps are one loop', () => {
  it.each([
    ['full', {}],
    ['LoRA', { lora: { ...tinyLora, loraDropout: 0 } }],
    ['without clipping', { maxGradNorm: 0 }],
    ['computing layers again', { recompute: true }],
  ])('takes the steps that the processor takes one by one (%s)', async (_name, settings) => {
    const [loop, plain] = [
      await loopTrainer({ config: still, ...settings }),
      await tinyTrainer({ config: still, ...settings }),
    ];
    const planned = [1, 2, 3, 4].map((seed) => ({
      batches: [tinyBatch(seed, seed === 4 ? 3 : 6, 10 + 2 * seed)],
      learningRate: 1e-2 / seed,
    }));
    const [ours, theirs] = [await loop.steps(planned), await plain.steps(planned)];
    for (const [index, { loss, gradNorm }] of ours.entries()) {
      expect(loss).toBeCloseTo(theirs[index]!.loss, 4);
      expect(gradNorm).toBeCloseTo(theirs[index]!.gradNorm, 3);
    }
    for (const [name, { data }] of plain.state().parameters)
      if (!/(key|qa_outputs|layer.1.output.LayerNorm)\.bias$/.test(name))
        expect(largestDifference(loop.state().parameters.get(name)!.data, data), name).toBeLessThan(2e-3);
    expect(loop.state().steps).toBe(4);
    await loop.dispose();
    await plain.dispose();
  });

  it('adds up the gradients of micro-batches', async () => {
    const settings = { config: still, accumulate: true };
    const [loop, plain] = [await loopTrainer(settings), await tinyTrainer(settings)];
    const planned = [1, 2].map((seed) => ({
      batches: [tinyBatch(seed, 4, 12), tinyBatch(seed + 5, 6, 16), tinyBatch(seed + 9, 2, 9)],
      learningRate: 1e-2,
    }));
    const [ours, theirs] = [await loop.steps(planned), await plain.steps(planned)];
    for (const [index, { loss, gradNorm }] of ours.entries()) {
      expect(loss).toBeCloseTo(theirs[index]!.loss, 4);
      expect(gradNorm).toBeCloseTo(theirs[index]!.gradNorm, 3);
    }
    await loop.dispose();
    await plain.dispose();
  });

  it('goes the same way in one go, in several, and from a restored state, dropout on', async () => {
    const planned = [1, 2, 3, 4, 5, 6].map((seed) => ({ batches: [tinyBatch(seed)], learningRate: 1e-2 }));
    const [whole, parts, resumed] = [await loopTrainer(), await loopTrainer(), await loopTrainer()];
    const losses = (await whole.steps(planned)).map(({ loss }) => loss);
    const first = (await parts.steps(planned.slice(0, 2))).map(({ loss }) => loss);
    resumed.restore(parts.state());
    const rest = (await parts.steps(planned.slice(2))).map(({ loss }) => loss);
    const restAgain = (await resumed.steps(planned.slice(2))).map(({ loss }) => loss);
    expect([...first, ...rest]).toEqual(losses);
    expect(restAgain).toEqual(rest);
    for (const trainer of [whole, parts, resumed]) await trainer.dispose();
  });

  it('drops the share that the rate says, and other elements at each step', async () => {
    const trainer = await loopTrainer({ config: { hidden_dropout_prob: 0.3, attention_probs_dropout_prob: 0.3 } });
    const planned = Array.from({ length: 4 }, () => ({ batches: [tinyBatch(1)], learningRate: 0 }));
    const losses = (await trainer.steps(planned)).map(({ loss }) => loss);
    expect(new Set(losses).size).toBe(4);
    await trainer.dispose();
  });

  it('computes with 16-bit numbers where the device can, and scales the loss for them', async () => {
    const trainer = await loopTrainer({ precision: 'float16' }, { halves: true });
    const planned = Array.from({ length: 80 }, () => ({ batches: [tinyBatch(1)], learningRate: 1e-2 }));
    const reports = await trainer.steps(planned);
    expect(reports.at(-1)!.loss).toBeLessThan(reports[0]!.loss / 3);
    await trainer.dispose();
  });

  it('goes on with the loss scale that it was restored with', async () => {
    const trainer = await loopTrainer({ config: still, precision: 'float16' });
    const { lossScale, ...state } = trainer.state();
    expect(lossScale).toEqual({ scale: 1024, streak: 0 });
    trainer.restore({ ...state, lossScale: { scale: 4, streak: 1998 } });
    await trainer.steps([1, 2, 3].map((seed) => ({ batches: [tinyBatch(seed)], learningRate: 1e-3 })));
    expect(trainer.state().lossScale).toEqual({ scale: 8, streak: 1 });
    await trainer.dispose();
  });

  it.each(['bfloat16', 'float16'] as const)('learns a batch by heart with products in %s', async (precision) => {
    const trainer = await loopTrainer({ config: still, precision });
    const planned = Array.from({ length: 80 }, () => ({ batches: [tinyBatch(1)], learningRate: 1e-2 }));
    const reports = await trainer.steps(planned);
    expect(reports.at(-1)!.loss).toBeLessThan(reports[0]!.loss / 5);
    await trainer.dispose();
  });
});

function largestDifference(left: Float32Array, right: ArrayLike<number>): number {
  return left.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (right[index] ?? 0))), 0);
}
