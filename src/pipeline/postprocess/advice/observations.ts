import type { DataTrainingArguments, LoraArguments, TrainingArguments } from '../../arguments/qa-arguments.ts';
import type { BestThreshold } from '../metrics/best-threshold.ts';
import type { QuestionScore } from '../metrics/question-scores.ts';
import type { LogEntry } from './curve.ts';

/** The arguments that some rule looks at. */
export type AdviceSettings = Pick<
  DataTrainingArguments,
  | 'validationFile'
  | 'maxSeqLength'
  | 'docStride'
  | 'maxAnswerLength'
  | 'version2WithNegative'
  | 'nullScoreDiffThreshold'
> &
  Pick<
    TrainingArguments,
    | 'numTrainEpochs'
    | 'maxSteps'
    | 'learningRate'
    | 'warmupRatio'
    | 'warmupSteps'
    | 'evalStrategy'
    | 'saveStrategy'
    | 'loadBestModelAtEnd'
    | 'metricForBestModel'
    | 'loggingStrategy'
    | 'loggingSteps'
  > &
  Pick<LoraArguments, 'useLora'>;

/** What making windows of the training data showed; lengths are in tokens. */
export interface PreprocessingObservations {
  readonly answers: number;
  /** Answers that no window holds whole. */
  readonly lostAnswers: number;
  /** Answers of more than `max_answer_length` tokens. */
  readonly longAnswers: number;
  readonly longestAnswer: number;
  /** Of question and context together. */
  readonly longestInput: number;
  readonly tokens: number;
  readonly unknownTokens: number;
  /** Entries whose question is too long for a window. */
  readonly setAside: readonly unknown[];
}

/** What the data sets are; counts of questions. */
export interface DataObservations {
  readonly trainingQuestions: number;
  readonly validationQuestions: number;
  /** Training questions that have no answer. */
  readonly unanswerableTraining: number;
  /** Validation questions that have no answer. */
  readonly unanswerableValidation: number;
  /** Validation questions that training asks too, about the same context. */
  readonly leakedQuestions: number;
}

/** Everything the rules of advice look at. What is not known is left out, and the rules that need it say nothing. */
export interface Observations {
  /** `log_history` of `trainer_state.json`; empty where the run did not train. */
  readonly curve: readonly LogEntry[];
  readonly settings: AdviceSettings;
  /** Final metrics by name, in percent: `eval_f1`, `eval_exact_match` …, and `train_f1` where it was measured. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly preprocessing?: PreprocessingObservations | undefined;
  readonly data?: DataObservations | undefined;
  /** Question by question, on the validation data. */
  readonly scores?: readonly QuestionScore[] | undefined;
  /** The best threshold on the null odds for F1, found over the best answers whether or not they were given. */
  readonly bestThreshold?: BestThreshold | undefined;
  /** The longest input the model can take, in tokens; 512 where it is not known. */
  readonly longestModelInput?: number | undefined;
}
