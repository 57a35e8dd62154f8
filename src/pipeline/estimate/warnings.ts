import { countAtStart } from '../../dataset/checks/text/count.ts';
import type { QaArguments } from '../arguments/qa-arguments.ts';
import type { FeatureStatistics } from '../preprocess/features/feature-statistics.ts';
import { unknownTokenShare } from '../preprocess/features/feature-statistics.ts';

const muchUnknown = 0.01;
const muchSplit = 0.2;
const muchMemory = 0.8;

/** What of the training data will be lost or slow. */
export function dataWarnings(
  { statistics, ratio }: { readonly statistics: FeatureStatistics; readonly ratio: number },
  { dropped, args }: { readonly dropped: number; readonly args: QaArguments },
): string[] {
  const { maxSeqLength, maxAnswerLength, docStride, maxTrainSamples } = args.data;
  const of = (count: number) => Math.round(count * ratio);
  const about = ratio > 1 ? 'About ' : '';
  const answers = (count: number) => (ratio > 1 ? `${about}${of(count)} answers` : countAtStart(count, 'answer'));
  const warnings: string[] = [];
  if (maxTrainSamples === null && dropped > 0) {
    warnings.push(
      `${countAtStart(dropped, 'entry', 'entries')} cannot be learnt from and will be left out: see the findings.`,
    );
  }
  if (statistics.lostAnswers > 0) {
    warnings.push(
      `${answers(statistics.lostAnswers)} will be cut at ${maxSeqLength} tokens: no window, with doc_stride ${docStride}, holds them whole.`,
    );
  }
  if (statistics.longAnswers > 0) {
    warnings.push(
      `${answers(statistics.longAnswers)} are longer than max_answer_length, ${maxAnswerLength} tokens: they are never given.`,
    );
  }
  if (statistics.setAside.length > 0) {
    const count = of(statistics.setAside.length);
    warnings.push(
      `${about}${count} questions leave no room for their context and will be left out: raise max_seq_length.`,
    );
  }
  if (statistics.splitExamples > muchSplit * statistics.examples) {
    const percent = Math.round((100 * statistics.splitExamples) / statistics.examples);
    warnings.push(
      `${percent} % of the contexts are longer than ${maxSeqLength} tokens and are read in several windows, which takes longer.`,
    );
  }
  const unknown = unknownTokenShare(statistics);
  if (unknown > muchUnknown) {
    warnings.push(
      `The model does not know ${(100 * unknown).toFixed(1)} % of the words in the data: a model of their language or field will do better.`,
    );
  }
  return warnings;
}

export function memoryWarnings(peakBytes: number, machineBytes: number): string[] {
  if (peakBytes < muchMemory * machineBytes) return [];
  const gigabytes = (bytes: number) => (bytes / 2 ** 30).toFixed(1);
  return [
    `It needs ${gigabytes(peakBytes)} GB of the ${gigabytes(machineBytes)} GB that this machine has: lower per_device_train_batch_size, or use LoRA.`,
  ];
}
