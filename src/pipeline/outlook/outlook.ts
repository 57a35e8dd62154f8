import type { Finding } from '../../dataset/checks/finding.ts';
import type { Example } from '../../dataset/example.ts';
import { questionType, type QuestionType, questionTypes } from '../../dataset/questions/question-type.ts';
import type { FeatureStatistics } from '../preprocess/features/feature-statistics.ts';
import type { FeatureOptions } from '../preprocess/features/make-features.ts';
import { StatisticsTally } from '../preprocess/features/statistics-tally.ts';
import { type FeatureRun, walkFeatures } from '../preprocess/features/walk-features.ts';
import type { EncoderTokenizer } from '../preprocess/tokenizer/encoder-tokenizer.ts';
import { type Histogram, histogramOf, shareHistogramOf } from './histogram.ts';
import { lossOf } from './losses.ts';

/** What training will make of a data set, with a tokenizer and the arguments of a run. */
export interface Outlook {
  /** As a run reports them; of answers, each entry's first is counted, as it is the one that is learnt. */
  readonly statistics: FeatureStatistics;
  /** Of all tokens, in [0, 1]. */
  readonly unknownTokenShare: number;
  /** Of all entries, in [0, 1]. */
  readonly unanswerableShare: number;
  readonly questionTypes: Readonly<Record<QuestionType, number>>;
  readonly windowsPerEntry: Histogram;
  /** In tokens: of each distinct context, each question, each first answer. */
  readonly contextTokens: Histogram;
  readonly questionTokens: Histogram;
  readonly answerTokens: Histogram;
  /** Where first answers begin, as a share of their context. */
  readonly answerPosition: Histogram;
  /** Entries of which something is lost in training. */
  readonly findings: readonly Finding[];
}

/** Makes the features that training would make, and keeps none of them. Entries should have been checked before. */
export async function trainingOutlook(
  examples: readonly Example[],
  tokenizer: EncoderTokenizer,
  options: FeatureOptions,
  run: FeatureRun = {},
): Promise<Outlook> {
  const tally = new StatisticsTally(tokenizer.specialTokens.unk?.id, options.maxAnswerLength);
  const contextTokens = new Map<string, number>();
  const windows: number[] = [];
  const questionTokens: number[] = [];
  const answerTokens: number[] = [];
  const answerPosition: number[] = [];
  const types = Object.fromEntries(questionTypes.map((type) => [type, 0])) as Record<QuestionType, number>;
  const findings: Finding[] = [];
  let unanswerable = 0;
  const ran = { ...run, onText: (ids: Int32Array) => tally.addText(ids) };
  for await (const [encoded, made] of walkFeatures(examples, tokenizer, options, ran)) {
    tally.addExample(encoded, made);
    const { example, exampleIndex, question, context } = encoded;
    const [answer] = example.answers;
    contextTokens.set(example.context, context.ids.length);
    windows.push(made.features.length);
    questionTokens.push(question.length);
    types[questionType(example.question)] += 1;
    if (!answer) unanswerable += 1;
    else {
      if (made.answerLength !== null) answerTokens.push(made.answerLength);
      const share = answer.start / Math.max(1, example.context.length);
      answerPosition.push(Math.min(1, Math.max(0, share)));
    }
    const loss = lossOf(made, question.length, options);
    if (loss) findings.push({ ...loss, id: example.id, number: exampleIndex + 1 });
  }
  const statistics = tally.statistics();
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    statistics,
    unknownTokenShare: share(statistics.unknownTokens, statistics.tokens),
    unanswerableShare: share(unanswerable, examples.length),
    questionTypes: types,
    windowsPerEntry: histogramOf(windows),
    contextTokens: histogramOf([...contextTokens.values()]),
    questionTokens: histogramOf(questionTokens),
    answerTokens: histogramOf(answerTokens),
    answerPosition: shareHistogramOf(answerPosition),
    findings,
  };
}
