import { wireLora } from '../../../engine/lora/lora.ts';
import { newAdapter } from '../../../engine/lora/new-adapter.ts';
import { newModel } from '../../../engine/model/read-model.ts';
import type { SpanBatch } from '../../../engine/batch.ts';
import type { Trainer } from '../../../engine/trainer.ts';
import { createTrainer } from '../../../engine/training/create-trainer.ts';
import { defineModel } from '../../../engine/training/define-model.ts';
import type { TrainerSettings } from '../../../engine/training/session-trainer.ts';
import { Random } from '../../../shared/random.ts';

const seed = 0;

/** Makes a trainer of a model with random weights, full or with LoRA on its usual layers (r = 4, α = 8). */
export async function timedTrainer(
  configJson: Readonly<Record<string, unknown>>,
  {
    lora: usesLora,
    ...settings
  }: { readonly lora: boolean } & Pick<TrainerSettings, 'recompute' | 'session' | 'rows' | 'precision'>,
): Promise<Trainer> {
  const model = newModel(configJson, 'The model of these sizes', seed);
  const lora = usesLora
    ? {
        r: 4,
        loraAlpha: 8,
        loraDropout: 0,
        targetModules: model.architecture.loraTargets,
        modulesToSave: ['qa_outputs'],
        useRslora: false,
      }
    : undefined;
  const { definition, trained } = defineModel(model, lora);
  const adapter = lora === undefined ? [] : newAdapter(wireLora(lora, model.specifications), lora, seed);
  return createTrainer(definition, new Map([...model.parameters, ...adapter]), trained, {
    optimizer: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
    maxGradNorm: 1,
    accumulate: false,
    inPlace: true,
    seed,
    ...settings,
  });
}

/** A batch of random tokens without padding. */
export function randomBatch(rows: number, columns: number, vocabulary: number): SpanBatch {
  const random = new Random(seed);
  const tokens = rows * columns;
  const firstToken = 5;
  return {
    rows,
    columns,
    inputIds: Int32Array.from({ length: tokens }, () => firstToken + random.below(vocabulary - firstToken)),
    attentionMask: new Int32Array(tokens).fill(1),
    tokenTypeIds: new Int32Array(tokens),
    startPositions: Int32Array.from({ length: rows }, (_, row) => (row + 3) % columns),
    endPositions: Int32Array.from({ length: rows }, (_, row) => (row + 6) % columns),
  };
}
