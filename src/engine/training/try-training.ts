import { newModel } from '../model/read-model.ts';
import type { DeviceName } from '../sessions/open-session.ts';
import type { SpanBatch } from '../batch.ts';
import { createTrainer } from './create-trainer.ts';
import { defineModel } from './define-model.ts';

const config = {
  model_type: 'bert',
  vocab_size: 16,
  hidden_size: 8,
  num_hidden_layers: 1,
  num_attention_heads: 2,
  intermediate_size: 16,
  max_position_embeddings: 8,
  hidden_dropout_prob: 0,
  attention_probs_dropout_prob: 0,
};

/** Losses on two devices are as near to each other, at least. */
const tolerance = 1e-3;

/** Takes a step of training with a tiny model, and compares what comes of it with the processor's. Returns why that cannot be done, or null. */
export async function tryTraining(device: DeviceName): Promise<string | null> {
  try {
    const expected = await lossesOn('cpu');
    const actual = device === 'cpu' ? expected : await lossesOn(device);
    const isRight = actual.every((loss, index) => Math.abs(loss - expected[index]!) < tolerance);
    return isRight ? null : `its losses are ${actual.join(', ')} and the processor's ${expected.join(', ')}`;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return line!;
  }
}

/** The loss of a step, and of the next: which shows whether the first has changed the weights rightly. */
async function lossesOn(device: DeviceName): Promise<readonly number[]> {
  const model = newModel(config, 'a tiny model', 1);
  const { definition, trained } = defineModel(model, undefined);
  const trainer = await createTrainer(definition, model.parameters, trained, {
    optimizer: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
    maxGradNorm: 1,
    accumulate: false,
    recompute: false,
    seed: 1,
    session: { device, threads: undefined },
  });
  try {
    const first = await trainer.step([batch()], 1e-2);
    const second = await trainer.step([batch()], 1e-2);
    return [first.loss, second.loss];
  } finally {
    await trainer.dispose();
  }
}

function batch(): SpanBatch {
  const [rows, columns] = [2, 8];
  return {
    rows,
    columns,
    inputIds: Int32Array.from({ length: rows * columns }, (_, index) => (index * 7) % config.vocab_size),
    attentionMask: new Int32Array(rows * columns).fill(1),
    tokenTypeIds: new Int32Array(rows * columns),
    startPositions: Int32Array.of(1, 3),
    endPositions: Int32Array.of(2, 5),
  };
}
