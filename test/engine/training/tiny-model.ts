import type { SpanBatch } from '../../../src/engine/batch.ts';
import type { LoraSettings } from '../../../src/engine/lora/lora.ts';
import { newAdapter } from '../../../src/engine/lora/new-adapter.ts';
import { newModel } from '../../../src/engine/model/read-model.ts';
import { createTrainer } from '../../../src/engine/training/create-trainer.ts';
import { defineModel } from '../../../src/engine/training/define-model.ts';
import type { TrainerSettings } from '../../../src/engine/training/session-trainer.ts';
import { Random } from '../../../src/shared/random.ts';

/** A BERT small enough to train for many steps in a test. */
export const tinyConfig = {
  model_type: 'bert',
  vocab_size: 40,
  hidden_size: 16,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  intermediate_size: 32,
  max_position_embeddings: 32,
  type_vocab_size: 2,
  initializer_range: 0.2,
};

export const tinyLora: LoraSettings = {
  r: 2,
  loraAlpha: 4,
  loraDropout: 0.1,
  targetModules: ['query', 'value'],
  modulesToSave: ['qa_outputs'],
  useRslora: false,
};

export async function tinyTrainer(
  changes: Partial<TrainerSettings> & { readonly lora?: LoraSettings; readonly config?: object } = {},
  model = newModel({ ...tinyConfig, ...changes.config }, 'tiny', 1),
) {
  const { definition, trained } = defineModel(model, changes.lora);
  const adapter = definition.lora && changes.lora ? newAdapter(definition.lora, changes.lora, 2) : [];
  return createTrainer(definition, new Map([...model.parameters, ...adapter]), trained, {
    optimizer: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
    maxGradNorm: 1,
    accumulate: false,
    recompute: false,
    seed: 3,
    session: { device: 'cpu', threads: 2 },
    rows: 1,
    ...changes,
  });
}

/** Repeated words in every row, so that gradients of the word table have repeated indices. */
export function tinyBatch(seed: number, rows = 6, columns = 16): SpanBatch {
  const random = new Random(seed);
  const draw = (length: number, bound: number) => Int32Array.from({ length }, () => random.below(bound));
  return {
    rows,
    columns,
    inputIds: draw(rows * columns, 12),
    attentionMask: new Int32Array(rows * columns).map((_, index) => (index % columns > columns - 3 ? 0 : 1)),
    tokenTypeIds: draw(rows * columns, 2),
    startPositions: draw(rows, columns),
    endPositions: draw(rows, columns),
  };
}
