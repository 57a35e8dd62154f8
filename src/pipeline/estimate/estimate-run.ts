import { totalmem } from 'node:os';
import { cleanExamples } from '../../dataset/cleaning/clean.ts';
import type { Example } from '../../dataset/example.ts';
import { readConfig } from '../../engine/model/read-config.ts';
import type { Trainer } from '../../engine/trainer.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import { scoredTrainingWindows } from '../judge.ts';
import { openModel, type RunModel } from '../model/open-model.ts';
import { chooseTokenizer } from '../preprocess/choose-tokenizer.ts';
import { collate, type CollateOptions } from '../preprocess/features/collate.ts';
import type { Feature } from '../preprocess/features/feature.ts';
import { type FeatureOptions, type FeatureSet, makeFeatures } from '../preprocess/features/make-features.ts';
import { configFileOf, tokenizerSourceOf } from '../preprocess/model-files.ts';
import { modelLimits } from '../preprocess/model-limits.ts';
import type { EncoderTokenizer } from '../preprocess/tokenizer/encoder-tokenizer.ts';
import { remainingActions } from '../process/plan/actions.ts';
import { planRun, type RunPlan } from '../process/plan/run-plan.ts';
import { newTrainer } from '../train.ts';
import { type AffectedExamples, AffectedTally } from './affected-examples.ts';
import { dataWarnings, type EstimateWarning, type LookedAt, memoryWarnings } from './warnings.ts';
import { measureSteps } from './measure-steps.ts';

/** What a run will take. Seconds and bytes are of this machine. */
export interface RunEstimate {
  /** Optimiser steps. */
  readonly steps: number;
  readonly stepsPerEpoch: number;
  /** Of the training data. */
  readonly windows: number;
  readonly trainEntries: number;
  readonly validationEntries: number;
  readonly secondsPerStep: number;
  /** All of the run, evaluations included. */
  readonly seconds: number;
  readonly peakMemoryBytes: number;
  readonly trainedParameters: number;
  /** Their entries by indices into the training data as it was given. */
  readonly warnings: readonly EstimateWarning[];
}

export interface EstimateOptions {
  readonly signal: AbortSignal;
  /** Told what is being done, as a few words, and how far that is where it can be known. */
  readonly onStage: (label: string, far?: { readonly completed: number; readonly total: number }) => void;
}

/** Of more entries, as many are looked at, and what they show is taken for all. */
const mostEntries = 3000;

/**
 * Finds out what a run will take: makes windows of its data, and takes some steps of its training.
 *
 * @throws Failure where the run could not begin either; the signal's reason once it is aborted
 */
export async function estimateRun(
  args: QaArguments,
  data: { readonly train: readonly Example[]; readonly validation: readonly Example[] },
  { signal, onStage }: EstimateOptions,
): Promise<RunEstimate> {
  onStage('Cutting the texts into tokens');
  const begunAt = performance.now();
  const { training } = args;
  const { train, givenAs, dropped } = cleaned(data.train, args.data.maxTrainSamples);
  const validation = cut(cleanExamples(data.validation).examples, args.data.maxEvalSamples);
  const { tokenizer, features } = await reader(args, train, signal);
  const { maxTrainSamples, maxAnswerLength } = args.data;
  const ofTrain = await windowsOf(train, features, { most: maxTrainSamples, maxAnswerLength });
  const ofValidation = await windowsOf(validation, features, { most: null, maxAnswerLength });
  const run = planRun(training, ofTrain.windows);
  const readingSeconds = ofTrain.ratio * secondsSince(begunAt);
  onStage('Taking some steps of training');
  const openingAt = performance.now();
  const emit = () => undefined;
  const runModel = await openModel(args, tokenizer.vocabSize, emit);
  signal.throwIfAborted();
  const trainer = await newTrainer({ args, emit }, runModel);
  const setUpSeconds = readingSeconds + secondsSince(openingAt);
  try {
    const onStep = (completed: number, total: number) => onStage('Taking some steps of training', { completed, total });
    const scored = ofTrain.features.slice(0, scoredTrainingWindows);
    const measured = await measure(
      trainer,
      { train: ofTrain.features, judged: training.doEval ? [ofValidation.features, scored] : [] },
      { args, tokenizer },
      { signal, onStep },
    );
    const peakMemoryBytes =
      process.resourceUsage().maxRSS * 1024 + bytesNotLookedAt(ofTrain) + bytesOfBest(runModel, training);
    return {
      steps: run.plan.maxSteps,
      stepsPerEpoch: run.plan.stepsPerEpoch,
      windows: ofTrain.windows,
      trainEntries: train.length,
      validationEntries: validation.length,
      secondsPerStep: measured.secondsPerStep,
      seconds: setUpSeconds + secondsOf(run, measured, training.doEval ? ofValidation.windows : 0, training.doEval),
      peakMemoryBytes,
      trainedParameters: countTrained(runModel),
      warnings: [
        ...dataWarnings({ ...ofTrain, affected: mapIndices(ofTrain.affected, givenAs) }, { dropped, args }),
        ...memoryWarnings(peakMemoryBytes, totalmem()),
      ],
    };
  } finally {
    await trainer.dispose();
  }
}

interface Windows extends FeatureSet, LookedAt {
  /** Of all entries. */
  readonly windows: number;
}

type MakeWindows = (examples: readonly Example[], affected: AffectedTally) => Promise<FeatureSet>;

async function windowsOf(
  examples: readonly Example[],
  make: MakeWindows,
  { most, maxAnswerLength }: { readonly most: number | null; readonly maxAnswerLength: number },
): Promise<Windows> {
  const ratio = Math.max(1, examples.length / mostEntries);
  const looked = Array.from(examples.keys()).filter(
    (index) => ratio === 1 || Math.floor(index / ratio) !== Math.floor((index - 1) / ratio),
  );
  const affected = new AffectedTally(maxAnswerLength);
  const made = await make(
    looked.map((index) => examples[index]!),
    affected,
  );
  const windows = Math.round(made.features.length * (looked.length === 0 ? 0 : examples.length / looked.length));
  // As in run_qa.py: max_train_samples bounds the windows as well.
  return { ...made, affected: mapIndices(affected, looked), windows: Math.min(windows, most ?? Infinity), ratio };
}

/** What the windows will take that were not made here. */
function bytesNotLookedAt({ features, windows }: Windows): number {
  const bytes = features.reduce(
    (sum, { inputIds, tokenTypeIds, offsets }) =>
      sum + inputIds.byteLength + tokenTypeIds.byteLength + offsets.byteLength,
    0,
  );
  return Math.max(0, windows / features.length - 1) * bytes;
}

/** The best model is read again beside the one in training. */
function bytesOfBest(model: RunModel, { loadBestModelAtEnd }: QaArguments['training']): number {
  return loadBestModelAtEnd ? 4 * countTrained(model) : 0;
}

/** Indices of what was looked at as indices of where that came from. */
function mapIndices(
  { lostAnswers, longAnswers, setAside }: AffectedExamples,
  from: readonly number[],
): AffectedExamples {
  const of = (indices: readonly number[]) => indices.map((index) => from[index]!);
  return { lostAnswers: of(lostAnswers), longAnswers: of(longAnswers), setAside: of(setAside) };
}

/** What of the data is learnt from, with the index that each entry was given at, and what cannot be. */
function cleaned(given: readonly Example[], most: number | null) {
  const { examples, actions } = cleanExamples(given);
  const dropped = new Set(actions.filter(({ action }) => action === 'dropped').map(({ number }) => number - 1));
  const givenAs = Array.from(given.keys()).filter((index) => !dropped.has(index));
  return { train: cut(examples, most), givenAs, dropped: [...dropped] };
}

async function reader(
  args: QaArguments,
  train: readonly Example[],
  signal: AbortSignal,
): Promise<{ readonly tokenizer: EncoderTokenizer; readonly features: MakeWindows }> {
  const configFile = await configFileOf(args.model);
  const limits = modelLimits((await readConfig(configFile)).config);
  const source = await tokenizerSourceOf(args.model, configFile, null);
  const tokenizer = await chooseTokenizer(source, limits, train, signal);
  const options: FeatureOptions = {
    maxSeqLength: Math.min(args.data.maxSeqLength, tokenizer.modelMaxLength, limits.maxLength),
    docStride: args.data.docStride,
    maxAnswerLength: args.data.maxAnswerLength,
    paddingSide: tokenizer.paddingSide,
    segments: limits.segments,
  };
  return {
    tokenizer,
    features: (examples, affected) =>
      makeFeatures(examples, tokenizer, options, { signal, onExample: (encoded, made) => affected.add(encoded, made) }),
  };
}

async function measure(
  trainer: Trainer,
  features: Parameters<typeof measureSteps>[1],
  { args, tokenizer }: { readonly args: QaArguments; readonly tokenizer: EncoderTokenizer },
  watch: Parameters<typeof measureSteps>[4],
) {
  const options: CollateOptions = {
    padToMaxLength: args.data.padToMaxLength,
    maxSeqLength: Math.min(args.data.maxSeqLength, tokenizer.modelMaxLength),
    padTokenId: tokenizer.specialTokens.pad.id,
    paddingSide: tokenizer.paddingSide,
  };
  const batchOf = (batch: readonly Feature[]) => collate(batch, options);
  return measureSteps(trainer, features, batchOf, args.training, watch);
}

function secondsOf(
  { plan, intervals }: RunPlan,
  {
    secondsPerStep,
    secondsPerEvaluatedWindow,
  }: { readonly secondsPerStep: number; readonly secondsPerEvaluatedWindow: number },
  validationWindows: number,
  doEval: boolean,
): number {
  const evaluations = remainingActions(0, intervals, plan).evaluations + (doEval ? 1 : 0);
  const scored = doEval ? scoredTrainingWindows : 0;
  return plan.maxSteps * secondsPerStep + (evaluations * validationWindows + scored) * secondsPerEvaluatedWindow;
}

function secondsSince(time: number): number {
  return (performance.now() - time) / 1000;
}

function cut(examples: readonly Example[], most: number | null): readonly Example[] {
  return examples.slice(0, most ?? undefined);
}

function countTrained({ trained, parameters }: RunModel): number {
  return trained.reduce((sum, name) => sum + (parameters.get(name)?.data.length ?? 0), 0);
}
