import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneCount } from '../../../src/engine/inference/lane-count.ts';
import { SpanPredictor } from '../../../src/engine/inference/span-predictor.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import { tinyBatch, tinyConfig, tinyTrainer } from '../training/tiny-model.ts';

describe('lanes', () => {
  it('share the threads evenly, and are only opened where there is much to do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.nat(100), (threads, seconds) => {
        const count = laneCount(threads, seconds);
        expect(threads % count).toBe(0);
        if (count > 1) expect(seconds).toBeGreaterThanOrEqual(4);
      }),
    );
    expect([laneCount(2, 3), laneCount(2, 4), laneCount(6, 9), laneCount(16, 9)]).toEqual([1, 2, 6, 8]);
  });

  it('answer side by side as one does alone', async () => {
    const model = newModel(tinyConfig, 'tiny', 1);
    const { definition } = defineModel(model, undefined);
    const predictor = await SpanPredictor.create(definition, model.parameters, { device: 'cpu', threads: 2 });
    const lanes = await predictor.lanes(100);
    expect(lanes).toHaveLength(2);
    const answers = await Promise.all(lanes.map((lane, index) => lane.evaluate(tinyBatch(index))));
    for (const [index, answer] of answers.entries()) expect(answer).toEqual(await predictor.evaluate(tinyBatch(index)));
    await predictor.dispose();
  });

  it('answer with what a model in training has learnt', async () => {
    const trainer = await tinyTrainer();
    const batch = tinyBatch(1);
    const [lane] = await trainer.lanes(100);
    const before = await lane!.evaluate(batch);
    await trainer.step([batch], 1e-2);
    const after = await lane!.evaluate(batch);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await trainer.evaluate(batch));
    await trainer.dispose();
  });
});
