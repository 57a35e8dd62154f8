import type { LogEntry } from '../../../../src/pipeline/postprocess/advice/curve.ts';
import type { Observations } from '../../../../src/pipeline/postprocess/advice/observations.ts';

/** Training losses, evenly logged over three epochs. */
export function losses(values: readonly number[]): LogEntry[] {
  return values.map((loss, index) => ({
    step: 10 * (index + 1),
    epoch: (3 * (index + 1)) / values.length,
    loss,
    grad_norm: 1,
  }));
}

/** Evaluations at the end of each epoch. */
export function evaluations(values: readonly Readonly<Record<string, number>>[]): LogEntry[] {
  return values.map((entry, index) => ({ step: 40 * (index + 1), epoch: index + 1, ...entry }));
}

export const fallingLosses = [4, 3.2, 2.6, 2, 1.6, 1.3, 1.1, 1, 0.9, 0.88, 0.87, 0.87];

/** A run in which nothing is wrong, with what a test changes about it. */
export function observed(
  changes: {
    readonly curve?: readonly LogEntry[];
    readonly settings?: Partial<Observations['settings']>;
    readonly metrics?: Observations['metrics'];
    readonly preprocessing?: Partial<NonNullable<Observations['preprocessing']>>;
    readonly data?: Partial<NonNullable<Observations['data']>>;
    readonly scores?: Observations['scores'];
    readonly bestThreshold?: Observations['bestThreshold'];
    readonly longestModelInput?: number;
  } = {},
): Observations {
  return {
    curve: changes.curve ?? losses(fallingLosses),
    settings: {
      validationFile: 'dev.json',
      maxSeqLength: 384,
      docStride: 128,
      maxAnswerLength: 30,
      version2WithNegative: false,
      nullScoreDiffThreshold: 0,
      numTrainEpochs: 3,
      maxSteps: -1,
      learningRate: 3e-5,
      warmupRatio: 0,
      warmupSteps: 0,
      evalStrategy: 'epoch',
      saveStrategy: 'epoch',
      loadBestModelAtEnd: false,
      metricForBestModel: null,
      loggingStrategy: 'steps',
      loggingSteps: 10,
      useLora: false,
      ...changes.settings,
    },
    metrics: changes.metrics ?? { eval_f1: 88.1, eval_exact_match: 80.24 },
    preprocessing: {
      answers: 2000,
      lostAnswers: 0,
      longAnswers: 0,
      longestAnswer: 24,
      longestInput: 350,
      tokens: 100_000,
      unknownTokens: 12,
      setAside: [],
      ...changes.preprocessing,
    },
    data: {
      trainingQuestions: 2000,
      validationQuestions: 1190,
      unanswerableTraining: 0,
      unanswerableValidation: 0,
      leakedQuestions: 0,
      ...changes.data,
    },
    scores: changes.scores,
    bestThreshold: changes.bestThreshold,
    longestModelInput: changes.longestModelInput,
  };
}
