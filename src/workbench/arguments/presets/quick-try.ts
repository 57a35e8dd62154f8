import { batchValues, fullLearningRate, windowValues, type MakePreset, type ModelToTune } from './preset.ts';

/** Small models learn from so many questions in a minute. */
const questions = { small: 2000, large: 1000 };

export const quickTry: MakePreset<ModelToTune> = (model) => {
  const isSmall = model.millions < 20;
  return {
    id: 'quick-try',
    title: 'Quick try',
    description: `Learns from the first ${isSmall ? questions.small : questions.large} questions, to see in minutes whether it gets anywhere.`,
    values: {
      ...windowValues(model),
      ...batchValues(model),
      max_train_samples: isSmall ? questions.small : questions.large,
      max_eval_samples: 300,
      num_train_epochs: isSmall ? 2 : 1,
      learning_rate: fullLearningRate(model),
      warmup_ratio: 0.1,
      eval_strategy: 'steps',
      eval_steps: 0.25,
    },
  };
};
