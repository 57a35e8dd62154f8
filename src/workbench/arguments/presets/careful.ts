import {
  batchValues,
  fullLearningRate,
  keepsTheBest,
  windowValues,
  type MakePreset,
  type ModelToTune,
} from './preset.ts';

export const careful: MakePreset<ModelToTune> = (model) => ({
  id: 'careful',
  title: 'Careful',
  description: 'Learns from all questions three times, is judged on the way, and keeps the best of what it was.',
  values: {
    ...windowValues(model),
    ...batchValues(model),
    ...keepsTheBest,
    num_train_epochs: 3,
    learning_rate: fullLearningRate(model),
    warmup_ratio: 0.1,
    weight_decay: 0.01,
  },
});
