import { describe, expect, it } from 'vitest';
import type { Trainer, TrainerState } from '../../../src/engine/trainer.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { tinyBatch, tinyConfig, tinyLora, tinyTrainer } from './tiny-model.ts';

describe('a trainer', () => {
  it('learns a batch by heart', async () => {
    const trainer = await tinyTrainer({ config: { hidden_dropout_prob: 0, attention_probs_dropout_prob: 0 } });
    const batch = tinyBatch(1);
    const first = await trainer.step([batch], 1e-2);
    for (let step = 0; step < 80; step += 1) await trainer.step([batch], 1e-2);
    expect((await trainer.evaluate(batch)).loss).toBeLessThan(first.loss / 10);
    await trainer.dispose();
  });

  it('leaves the model as it was, or changes it where it lies', async () => {
    for (const inPlace of [false, true]) {
      const model = newModel(tinyConfig, 'tiny', 1);
      const name = 'bert.encoder.layer.0.output.dense.weight';
      const before = model.parameters.get(name)!.data.slice();
      const trainer = await tinyTrainer({ inPlace }, model);
      await trainer.step([tinyBatch(1)], 1e-2);
      const trained = trainer.state().parameters.get(name)!.data;
      expect(trained).not.toEqual(before);
      expect(model.parameters.get(name)!.data).toEqual(inPlace ? trained : before);
      await trainer.dispose();
    }
  });

  it.each([
    ['full', undefined],
    ['LoRA', tinyLora],
  ])('takes the same steps to the bit, dropout on, however many threads a replica has (%s)', async (_name, lora) => {
    const runs = await Promise.all([
      trainedState(await tinyTrainer({ lora, session: { device: 'cpu', threads: 1 } })),
      trainedState(await tinyTrainer({ lora, session: { device: 'cpu', threads: 8 } })),
      trainedState(await tinyTrainer({ lora, session: { device: 'cpu', threads: 8 } })),
    ]);
    expect(bytesOf(runs[2])).toEqual(bytesOf(runs[1]));
    expect(bytesOf(runs[1])).toEqual(bytesOf(runs[0]));
  });

  it.each([
    ['full', {}],
    ['LoRA', { lora: tinyLora }],
    ['accumulating', { accumulate: true }],
  ])('takes the same steps when layers are computed again in the backward pass (%s)', async (_name, settings) => {
    const kept = await trainedState(await tinyTrainer(settings));
    const computedAgain = await trainedState(await tinyTrainer({ ...settings, recompute: true }));
    // -0 and 0 are one number.
    expect(viewsOf(computedAgain).map(({ data }) => data.map((value) => value + 0))).toEqual(
      viewsOf(kept).map(({ data }) => data.map((value) => value + 0)),
    );
  });

  it.each([
    ['full', {}],
    ['LoRA', { lora: tinyLora }],
    ['accumulating', { accumulate: true }],
  ])('keeps its state in the same memory from step to step (%s)', async (_name, settings) => {
    const trainer = await tinyTrainer(settings);
    const before = viewsOf(trainer.state());
    const values = before.map(({ data }) => data.slice());
    for (let step = 0; step < 3; step += 1) await trainer.step([tinyBatch(step)], 1e-2);
    for (const [index, { data }] of viewsOf(trainer.state()).entries()) {
      expect(data.buffer).toBe(before[index]!.data.buffer);
      expect(before[index]!.data).not.toEqual(values[index]);
    }
    await trainer.dispose();
  });

  it.each([
    ['words', {}],
    ['words and positions counted from it', { model_type: 'roberta', pad_token_id: 1, type_vocab_size: 1 }],
  ])('leaves the row of padding as it is where that is asked for (%s)', async (_name, config) => {
    const trainer = await tinyTrainer({ config, frozenPadding: true });
    const learning = await tinyTrainer({ config });
    const padding = 'pad_token_id' in config ? 1 : 0;
    const tables = [...trainer.state().parameters.keys()].filter((name) => /(word|position)_embeddings/.test(name));
    const rowOf = (of: Trainer, name: string) => {
      const { data, shape } = of.state().parameters.get(name)!;
      return data.slice(padding * shape[1]!, (padding + 1) * shape[1]!);
    };
    const before = rowOf(trainer, tables[0]!);
    const batch = {
      ...tinyBatch(1),
      inputIds: tinyBatch(1).inputIds.map((id, index) => (index % 3 === 0 ? padding : id)),
    };
    for (const each of [trainer, learning]) await each.step([batch], 1e-2);
    const decayedOnly = before.map((value) => Math.fround(value * (1 - 1e-2 * 0.01)));
    expect([...rowOf(trainer, tables[0]!)].map((value) => value.toFixed(6))).toEqual(
      [...decayedOnly].map((value) => value.toFixed(6)),
    );
    expect(rowOf(learning, tables[0]!)).not.toEqual(rowOf(trainer, tables[0]!));
    await trainer.dispose();
    await learning.dispose();
  });

  it('goes on to the bit from a restored state', async () => {
    const whole = await tinyTrainer();
    const losses = [];
    for (let step = 0; step < 6; step += 1) losses.push((await whole.step([tinyBatch(step)], 1e-2)).loss);
    const half = await tinyTrainer();
    for (let step = 0; step < 3; step += 1) await half.step([tinyBatch(step)], 1e-2);
    const resumed = await tinyTrainer();
    resumed.restore(half.state());
    const resumedLosses = [];
    for (let step = 3; step < 6; step += 1) resumedLosses.push((await resumed.step([tinyBatch(step)], 1e-2)).loss);
    expect(resumedLosses).toEqual(losses.slice(3));
    expect(bytesOf(resumed.state())).toEqual(bytesOf(whole.state()));
  });

  it('takes from several micro-batches the step of one batch that holds them all', async () => {
    const config = { hidden_dropout_prob: 0, attention_probs_dropout_prob: 0 };
    const [left, right] = [tinyBatch(1, 4), tinyBatch(2, 4)];
    const joined = joinBatches(left, right);
    const one = await tinyTrainer({ config });
    const two = await tinyTrainer({ config, accumulate: true });
    for (let step = 0; step < 3; step += 1) {
      const whole = await one.step([joined], 1e-3);
      const parts = await two.step([left, right], 1e-3);
      expect(parts.loss).toBeCloseTo(whole.loss, 5);
      expect(parts.gradNorm / whole.gradNorm).toBeCloseTo(1, 5);
    }
  });

  it('trains nothing but adapters and saved modules with LoRA', async () => {
    const trainer = await tinyTrainer({ lora: tinyLora });
    expect(
      [...trainer.state().parameters.keys()].filter((name) => !/lora_[AB]\.weight$|^qa_outputs/.test(name)),
    ).toEqual([]);
    await trainer.dispose();
  });

  it('predicts what it predicted, whatever other sequences share the batch', async () => {
    const trainer = await tinyTrainer();
    const batch = tinyBatch(5, 3);
    const together = await trainer.predict(batch);
    const alone = await trainer.predict({
      rows: 1,
      columns: batch.columns,
      inputIds: batch.inputIds.slice(0, batch.columns),
      attentionMask: batch.attentionMask.slice(0, batch.columns),
      tokenTypeIds: batch.tokenTypeIds.slice(0, batch.columns),
    });
    for (const [index, value] of alone.start.entries()) expect(together.start[index]).toBeCloseTo(value, 5);
  });

  it('refuses the state of another model, naming what differs', async () => {
    const trainer = await tinyTrainer();
    const adapter = await tinyTrainer({ lora: tinyLora });
    expect(() => trainer.restore(adapter.state())).toThrow(/lora_A.weight", which this model does not train/);
  });
});

async function trainedState(trainer: Trainer): Promise<TrainerState> {
  for (let step = 0; step < 5; step += 1) await trainer.step([tinyBatch(step)], 1e-2);
  return trainer.state();
}

function viewsOf({ parameters, firstMoments, secondMoments }: TrainerState) {
  return [parameters, firstMoments, secondMoments].flatMap((views) => [...views.values()]);
}

function bytesOf({ parameters, firstMoments, secondMoments }: TrainerState): string[] {
  return [parameters, firstMoments, secondMoments].map((views) =>
    [...views.values()]
      .map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64'))
      .join('|'),
  );
}

function joinBatches(left: ReturnType<typeof tinyBatch>, right: ReturnType<typeof tinyBatch>) {
  const join = (name: 'inputIds' | 'attentionMask' | 'tokenTypeIds' | 'startPositions' | 'endPositions') =>
    Int32Array.of(...left[name], ...right[name]);
  return {
    rows: left.rows + right.rows,
    columns: left.columns,
    inputIds: join('inputIds'),
    attentionMask: join('attentionMask'),
    tokenTypeIds: join('tokenTypeIds'),
    startPositions: join('startPositions'),
    endPositions: join('endPositions'),
  };
}
