import { keepsTheBest, windowValues, type MakePreset, type ShapeToTrain } from './preset.ts';

export const fromScratch: MakePreset<ShapeToTrain> = (shape) => ({
  id: 'from-scratch',
  title: 'From scratch',
  description:
    'A small new model that knows no language but that of your data: needs many thousands of questions and a long time.',
  values: {
    ...windowValues(shape),
    ...keepsTheBest,
    config_name: shape.config,
    per_device_train_batch_size: 64,
    per_device_eval_batch_size: 64,
    num_train_epochs: 20,
    learning_rate: 7e-4,
    warmup_ratio: 0.05,
    weight_decay: 0.01,
  },
});
