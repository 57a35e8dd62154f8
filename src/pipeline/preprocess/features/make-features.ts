import type { Example } from '../../../dataset/example.ts';
import type { EncoderTokenizer } from '../tokenizer/encoder-tokenizer.ts';
import type { EncodedExample, ExampleFeatures } from './example-features.ts';
import type { Feature } from './feature.ts';
import type { FeatureStatistics } from './feature-statistics.ts';
import { StatisticsTally } from './statistics-tally.ts';
import { type FeatureRun, walkFeatures, type WalkOptions } from './walk-features.ts';

export interface FeatureOptions extends WalkOptions {
  /** In tokens; only counted, not applied. */
  readonly maxAnswerLength: number;
}

export interface FeatureSet {
  /** In the order of the examples, the windows of each from left to right. */
  readonly features: readonly Feature[];
  readonly statistics: FeatureStatistics;
}

/**
 * Tokenizes questions and contexts into windows and labels them with the first answer, as run_qa.py's
 * `prepare_train_features` and `prepare_validation_features` do. An entry whose question leaves no room for windows is
 * set aside: it has no features.
 */
export async function makeFeatures(
  examples: readonly Example[],
  tokenizer: EncoderTokenizer,
  options: FeatureOptions,
  run: FeatureRun & { readonly onExample?: (encoded: EncodedExample, made: ExampleFeatures) => void } = {},
): Promise<FeatureSet> {
  const tally = new StatisticsTally(tokenizer.specialTokens.unk?.id, options.maxAnswerLength);
  const features: Feature[] = [];
  const ran = { ...run, onText: (ids: Int32Array) => tally.addText(ids) };
  for await (const [encoded, made] of walkFeatures(examples, tokenizer, options, ran)) {
    for (const feature of made.features) features.push(feature);
    tally.addExample(encoded, made);
    run.onExample?.(encoded, made);
  }
  return { features, statistics: tally.statistics() };
}
