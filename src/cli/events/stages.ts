import type { Stage } from '../../shared/events.ts';

/** What a stage is called while it goes on. */
export const stageNames: Readonly<Record<Stage, string>> = {
  clean: 'Cleaning',
  tokenize: 'Tokenizing',
  load: 'Loading the model',
  train: 'Training',
  evaluate: 'Evaluating',
  predict: 'Predicting',
  save: 'Saving the model',
};
