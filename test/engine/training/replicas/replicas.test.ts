import { describe, expect, it } from 'vitest';
import type { SpanBatch } from '../../../../src/engine/batch.ts';
import type { StepReport, Trainer } from '../../../../src/engine/trainer.ts';
import { tinyBatch, tinyLora, tinyTrainer } from '../tiny-model.ts';

type Changes = Parameters<typeof tinyTrainer>[0];

/** Batches of 6 rows in 1 thread, or shared out among 3 replicas. */
const alone = (changes: Changes) => tinyTrainer({ ...changes, rows: 6, session: { device: 'cpu', threads: 1 } });
const sharedOut = (changes: Changes) => tinyTrainer({ ...changes, rows: 6, session: { device: 'cpu', threads: 3 } });

const kinds = [
  ['full', {}],
  ['LoRA', { lora: tinyLora }],
  ['accumulating', { accumulate: true }],
  ['computing layers again', { recompute: true }],
] as const;

describe('replicas', () => {
  it.each(kinds)('take the steps of one model, dropout on (%s)', async (_name, settings) => {
    const [one, several] = await Promise.all([alone(settings), sharedOut(settings)]);
    const steps = [[tinyBatch(1)], [tinyBatch(2)], [tinyBatch(3)]];
    expectAlike(await reportsOf(several, steps), await reportsOf(one, steps));
    await Promise.all([one.dispose(), several.dispose()]);
  });

  it('take the same steps to the bit each time', async () => {
    const trainers = await Promise.all([sharedOut({}), sharedOut({})]);
    const steps = [[tinyBatch(1)], [tinyBatch(2)], [tinyBatch(3)]];
    const [first, second] = await Promise.all(trainers.map((trainer) => reportsOf(trainer, steps)));
    expect(second!.map(({ loss, gradNorm }) => [loss, gradNorm])).toEqual(
      first!.map(({ loss, gradNorm }) => [loss, gradNorm]),
    );
    await Promise.all(trainers.map((trainer) => trainer.dispose()));
  });

  it('leave out those without rows in a batch that has too few', async () => {
    const [one, several] = await Promise.all([alone({}), sharedOut({})]);
    const steps = [[tinyBatch(1)], [tinyBatch(2, 2)], [tinyBatch(3, 1)], [tinyBatch(4)]];
    expectAlike(await reportsOf(several, steps), await reportsOf(one, steps));
    await Promise.all([one.dispose(), several.dispose()]);
  });

  it('add up micro-batches of unlike sizes', async () => {
    const settings = { accumulate: true };
    const [one, several] = await Promise.all([alone(settings), sharedOut(settings)]);
    const steps = [
      [tinyBatch(1), tinyBatch(2, 1)],
      [tinyBatch(3, 2), tinyBatch(4)],
    ];
    expectAlike(await reportsOf(several, steps), await reportsOf(one, steps));
    await Promise.all([one.dispose(), several.dispose()]);
  });

  it('take the mean over the whole batch’s rows where some have no span in it', async () => {
    const [one, several] = await Promise.all([alone({}), sharedOut({})]);
    const batch = tinyBatch(1);
    const { columns } = batch;
    const steps = [[{ ...batch, startPositions: batch.startPositions.map((at, row) => (row < 3 ? columns : at)) }]];
    expectAlike(await reportsOf(several, steps), await reportsOf(one, steps));
    await Promise.all([one.dispose(), several.dispose()]);
  });
});

async function reportsOf(trainer: Trainer, steps: readonly (readonly SpanBatch[])[]): Promise<readonly StepReport[]> {
  return trainer.steps(steps.map((batches) => ({ batches, learningRate: 1e-3 })));
}

function expectAlike(actual: readonly StepReport[], expected: readonly StepReport[]): void {
  for (const [index, { loss, gradNorm }] of expected.entries()) {
    expect(actual[index]!.loss).toBeCloseTo(loss, 4);
    expect(actual[index]!.gradNorm / gradNorm).toBeCloseTo(1, 3);
  }
}
