import type { Example } from '../dataset/example.ts';
import type { Answerer } from '../engine/inference/answerer.ts';
import { SpanPredictor } from '../engine/inference/span-predictor.ts';
import { chooseSession } from './choose-session.ts';
import type { RunContext } from './context.ts';
import type { RunModel } from './model/open-model.ts';
import { isLabelled } from './postprocess/metrics/gold.ts';
import { runMetrics } from './postprocess/metrics/run-metrics.ts';
import type { Postprocess } from './postprocess/postprocess.ts';
import type { QuestionAnswers } from './postprocess/search/answers.ts';
import { predictLogits } from './predict-logits.ts';
import type { Feature } from './preprocess/features/feature.ts';
import type { Preprocess } from './preprocess/preprocess.ts';

/** Answers to a split, and how good they are. */
export interface Judgement {
  readonly answers: readonly QuestionAnswers[];
  readonly metrics: Readonly<Record<string, number>>;
}

/** Windows of the training data on which a trained model is measured, to compare with the validation data. */
export const scoredTrainingWindows = 256;

/** Lets a model answer the splits of a run and scores its answers. */
export class Judge {
  private readonly context: RunContext;
  private readonly preprocess: Preprocess;
  private readonly postprocess: Postprocess;

  constructor(context: RunContext, preprocess: Preprocess, postprocess: Postprocess) {
    this.context = context;
    this.preprocess = preprocess;
    this.postprocess = postprocess;
  }

  /** A model that only answers. */
  async open({ definition, parameters }: RunModel): Promise<SpanPredictor> {
    return SpanPredictor.create(definition, parameters, await chooseSession(this.context));
  }

  /** Scores the validation data, as is done on the way through a training; nothing is written. */
  async measure(answerer: Answerer): Promise<Readonly<Record<string, number>>> {
    return (await this.judge(answerer, 'eval', this.preprocess.evalExamples, this.preprocess.evalFeatures)).metrics;
  }

  /** Scores the validation data and writes predictions and results. */
  async evaluate(answerer: Answerer): Promise<Judgement> {
    return this.written('eval', answerer, this.preprocess.evalExamples, this.preprocess.evalFeatures);
  }

  /** Answers the test data, scores them where they have labels, and writes predictions and results. */
  async predict(answerer: Answerer): Promise<Judgement> {
    return this.written('predict', answerer, this.preprocess.predictExamples, this.preprocess.predictFeatures);
  }

  /** `train_f1` and its like on the first windows of the training data: far above the validation data's, it tells of overfitting. */
  async trainingScore(answerer: Answerer): Promise<Readonly<Record<string, number>>> {
    const { trainExamples, trainFeatures } = this.preprocess;
    const features = trainFeatures.slice(0, scoredTrainingWindows);
    const count = (features.at(-1)?.exampleIndex ?? -1) + 1;
    const examples = trainExamples.slice(0, count);
    const answers = await this.answer(answerer, 'evaluate', examples, features);
    const { version2WithNegative } = this.context.args.data;
    const options = { split: 'eval', version2WithNegative, windows: features.length } as const;
    const metrics = runMetrics(examples, answers.answers, options);
    return Object.fromEntries(
      Object.entries(metrics).map(([name, value]) => [name.replace(/^eval_/, 'train_'), value]),
    );
  }

  private async written(
    split: 'eval' | 'predict',
    answerer: Answerer,
    examples: readonly Example[],
    features: readonly Feature[],
  ): Promise<Judgement> {
    const stage = split === 'eval' ? 'evaluate' : 'predict';
    this.context.emit({ type: 'stage', stage, state: 'started' });
    const judgement = await this.judge(answerer, split, examples, features);
    await this.postprocess.writePredictions(split, judgement.answers);
    await this.postprocess.writeResults(split, judgement.metrics);
    this.context.emit({ type: 'stage', stage, state: 'finished' });
    return judgement;
  }

  private async judge(
    answerer: Answerer,
    split: 'eval' | 'predict',
    examples: readonly Example[],
    features: readonly Feature[],
  ): Promise<Judgement> {
    const startedAt = performance.now();
    const { answers, loss } = await this.answer(
      answerer,
      split === 'eval' ? 'evaluate' : 'predict',
      examples,
      features,
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const metrics = {
      ...(isLabelled(examples) && features.length > 0 ? { [`${split}_loss`]: loss } : {}),
      ...this.postprocess.metrics(split, examples, answers, features.length),
      [`${split}_runtime`]: Number(seconds.toFixed(4)),
      [`${split}_samples_per_second`]: Number((features.length / seconds).toFixed(3)),
    };
    return { answers, metrics };
  }

  private async answer(
    answerer: Answerer,
    stage: 'evaluate' | 'predict',
    examples: readonly Example[],
    features: readonly Feature[],
  ) {
    const options = {
      ...this.preprocess.collateOptions,
      batchSize: this.context.args.training.perDeviceEvalBatchSize,
    };
    const { logits, loss } = await predictLogits(answerer, features, options, { ...this.context, stage });
    return { answers: this.postprocess.answers(examples, features, logits), loss };
  }
}
