import { newModel } from '../model/read-model.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceName, SessionSettings } from '../sessions/open-session.ts';
import { operatorsOnProcessor } from '../sessions/placement.ts';
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

export interface TrainingTrial {
  /** Why the device cannot train, or null. */
  readonly trouble: string | null;
  /** Operators that its provider leaves to the processor. */
  readonly onProcessor: readonly string[];
}

/** Takes steps of training with a tiny model, and compares what comes of them with the processor's. */
export async function tryTraining(device: DeviceName): Promise<TrainingTrial> {
  if (device === 'cpu') return { trouble: null, onProcessor: [] };
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-device-'));
  try {
    const expected = await lossesOn({ device: 'cpu', threads: 1 });
    const profile = join(folder, 'profile');
    const actual = await lossesOn({ device, threads: 1, profile });
    const isRight = actual.every((loss, index) => Math.abs(loss - expected[index]!) < tolerance);
    const trouble = isRight ? null : `its losses are ${actual.join(', ')} and the processor's ${expected.join(', ')}`;
    return { trouble, onProcessor: await operatorsOnProcessor(profile) };
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { trouble: line!, onProcessor: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The loss of a step, and of the next: which shows whether the first has changed the weights rightly. */
async function lossesOn(session: SessionSettings): Promise<readonly number[]> {
  const model = newModel(config, 'a tiny model', 1);
  const { definition, trained } = defineModel(model, undefined);
  const trainer = await createTrainer(definition, model.parameters, trained, {
    optimizer: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
    maxGradNorm: 1,
    accumulate: false,
    recompute: false,
    seed: 1,
    session,
    rows: 1,
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
