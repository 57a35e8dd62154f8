import { countAtStart } from '../../dataset/checks/text/count.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import type { FeatureStatistics } from '../preprocess/features/feature-statistics.ts';
import { unknownTokenShare } from '../preprocess/features/feature-statistics.ts';
import type { AffectedExamples } from './affected-examples.ts';

const muchUnknown = 0.01;
const muchSplit = 0.2;
const muchMemory = 0.8;

/** What will be lost or slow, and of which entries, by their indices; of many entries, those that were looked at. */
export interface EstimateWarning {
  readonly text: string;
  readonly entries: readonly number[];
}

export interface LookedAt {
  readonly statistics: FeatureStatistics;
  readonly affected: AffectedExamples;
  /** All entries for each that was looked at. */
  readonly ratio: number;
}

/** What of the training data will be lost or slow. `dropped` are entries that cannot be learnt from. */
export function dataWarnings(
  { statistics, affected, ratio }: LookedAt,
  { dropped, args }: { readonly dropped: readonly number[]; readonly args: QaArguments },
): EstimateWarning[] {
  const { maxSeqLength, maxAnswerLength, docStride, maxTrainSamples } = args.data;
  const of = (count: number) => Math.round(count * ratio);
  const about = ratio > 1 ? 'About ' : '';
  const answers = (count: number) => (ratio > 1 ? `${about}${of(count)} answers` : countAtStart(count, 'answer'));
  const warnings: EstimateWarning[] = [];
  const warn = (text: string, entries: readonly number[] = []) => warnings.push({ text, entries });
  if (maxTrainSamples === null && dropped.length > 0) {
    warn(`${countAtStart(dropped.length, 'entry', 'entries')} cannot be learnt from and will be left out.`, dropped);
  }
  if (statistics.lostAnswers > 0) {
    warn(
      `${answers(statistics.lostAnswers)} will be cut at ${maxSeqLength} tokens: no window, with doc_stride ${docStride}, holds them whole.`,
      affected.lostAnswers,
    );
  }
  if (statistics.longAnswers > 0) {
    warn(
      `${answers(statistics.longAnswers)} are longer than max_answer_length, ${maxAnswerLength} tokens: they are never given.`,
      affected.longAnswers,
    );
  }
  if (statistics.setAside.length > 0) {
    const count = of(statistics.setAside.length);
    warn(
      `${about}${count} questions leave no room for their context and will be left out: raise max_seq_length.`,
      affected.setAside,
    );
  }
  if (statistics.splitExamples > muchSplit * statistics.examples) {
    const percent = Math.round((100 * statistics.splitExamples) / statistics.examples);
    warn(
      `${percent} % of the contexts are longer than ${maxSeqLength} tokens and are read in several windows, which takes longer.`,
    );
  }
  const unknown = unknownTokenShare(statistics);
  if (unknown > muchUnknown) {
    warn(
      `The model does not know ${(100 * unknown).toFixed(1)} % of the words in the data: a model of their language or field will do better.`,
    );
  }
  return warnings;
}

export function memoryWarnings(peakBytes: number, machineBytes: number): EstimateWarning[] {
  if (peakBytes < muchMemory * machineBytes) return [];
  const gigabytes = (bytes: number) => (bytes / 2 ** 30).toFixed(1);
  const text = `It needs ${gigabytes(peakBytes)} GB of the ${gigabytes(machineBytes)} GB that this machine has: lower per_device_train_batch_size, or use LoRA.`;
  return [{ text, entries: [] }];
}
