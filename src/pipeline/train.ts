import type { Trainer } from '../engine/trainer.ts';
import { createTrainer } from '../engine/training/create-trainer.ts';
import { choosePrecision } from './choose-precision.ts';
import { chooseTrainingSession } from './choose-session.ts';
import type { RunContext } from './context.ts';
import type { Judge } from './judge.ts';
import { readTrained, writeRunModel } from './model/model-files.ts';
import type { RunModel } from './model/open-model.ts';
import { writeFinalModel } from './model/write-final-model.ts';
import { collate } from './preprocess/features/collate.ts';
import type { Preprocess } from './preprocess/preprocess.ts';
import type { Start } from './process/checkpoint/decide-start.ts';
import { Process, type TrainingResult } from './process/process.ts';

export interface Trained extends TrainingResult {
  /** The caller's to dispose of. */
  readonly trainer: Trainer;
}

/** Trains the run's model and, unless stopped, writes it to `output_dir`. */
export async function train(
  context: RunContext,
  parts: {
    readonly start: Start;
    readonly preprocess: Preprocess;
    readonly runModel: RunModel;
    readonly judge: Judge;
  },
): Promise<Trained> {
  const { training, model } = context.args;
  const { preprocess, runModel, judge } = parts;
  const { trainFeatures: features, tokenizer } = preprocess;
  const writeModel = (folder: string, trainer: Trainer) =>
    writeRunModel(folder, runModel, trainer.state().parameters, tokenizer, model.modelNameOrPath);
  let trainer: Trainer | undefined;
  const process = new Process(context, {
    start: parts.start,
    createTrainer: async () => (trainer = await newTrainer(context, runModel)),
    batchOf: (indices) =>
      collate(
        indices.map((index) => features[index]!),
        preprocess.collateOptions,
      ),
    featureLengths: features.map(({ inputIds }) => inputIds.length),
    evaluate: (current) => judge.measure(current),
    evaluationFeatureCount: preprocess.evalFeatures.length,
    writeModel,
    readModel: (folder) => readTrained(folder, runModel),
  });
  const result = await process.train();
  if (result.outcome === 'finished') {
    context.emit({ type: 'stage', stage: 'save', state: 'started' });
    await writeFinalModel(training.outputDir, (folder) => writeModel(folder, trainer!), result.checkpoint);
    context.emit({ type: 'stage', stage: 'save', state: 'finished' });
  }
  const metrics = { ...result.metrics, train_samples: features.length };
  return { ...result, metrics, trainer: trainer! };
}

/** A trainer as the arguments ask for it. It changes the model's own parameters where all of them are trained. */
export async function newTrainer(
  context: Pick<RunContext, 'args' | 'emit'>,
  { definition, parameters, trained }: RunModel,
): Promise<Trainer> {
  const { training } = context.args;
  const session = await chooseTrainingSession(context);
  return createTrainer(definition, parameters, trained, {
    optimizer: {
      beta1: training.adamBeta1,
      beta2: training.adamBeta2,
      epsilon: training.adamEpsilon,
      weightDecay: training.weightDecay,
    },
    maxGradNorm: training.maxGradNorm,
    accumulate: training.gradientAccumulationSteps > 1,
    recompute: training.gradientCheckpointing,
    frozenPadding: true,
    seed: training.seed,
    session,
    rows: training.perDeviceTrainBatchSize,
    precision: choosePrecision(context, session.device),
    inPlace: true,
  });
}
