import type { ArgumentDeclarations, ArgumentsOf } from './declaration.ts';
import { dataDeclarations } from './declarations/data.ts';
import { loraDeclarations } from './declarations/lora.ts';
import { modelDeclarations } from './declarations/model.ts';
import { trainingDeclarations } from './declarations/training.ts';

export type ModelArguments = ArgumentsOf<typeof modelDeclarations>;
export type DataTrainingArguments = ArgumentsOf<typeof dataDeclarations>;
export type TrainingArguments = ArgumentsOf<typeof trainingDeclarations>;
export type LoraArguments = ArgumentsOf<typeof loraDeclarations>;

/** The arguments of a run, complete and checked. */
export interface QaArguments {
  readonly model: ModelArguments;
  readonly data: DataTrainingArguments;
  readonly training: TrainingArguments;
  readonly lora: LoraArguments;
}

export type ArgumentGroup = keyof QaArguments;

/** Every argument there is, by group and Hugging Face name. */
export const declarations = {
  model: modelDeclarations,
  data: dataDeclarations,
  training: trainingDeclarations,
  lora: loraDeclarations,
} as const satisfies Record<ArgumentGroup, ArgumentDeclarations>;
