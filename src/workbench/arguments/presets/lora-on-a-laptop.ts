import { batchValues, keepsTheBest, windowValues, type MakePreset, type ModelToTune } from './preset.ts';

export const loraOnALaptop: MakePreset<ModelToTune> = (model) => ({
  id: 'lora',
  title: 'LoRA on a laptop',
  description: 'Learns a small adapter beside the weights: less memory and a small file, usually a little less exact.',
  values: {
    ...windowValues(model),
    ...batchValues(model),
    ...keepsTheBest,
    use_lora: true,
    r: 16,
    lora_alpha: 32,
    num_train_epochs: 3,
    learning_rate: model.millions < 20 ? 2e-3 : 5e-4,
    warmup_ratio: 0.1,
  },
});
