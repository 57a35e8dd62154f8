import { setImmediate } from 'node:timers/promises';
import type { Example } from '../../../dataset/example.ts';
import type { EncodedText, EncoderTokenizer, PaddingSide } from '../tokenizer/encoder-tokenizer.ts';
import { chunksOf } from './chunks.ts';
import { exampleFeatures } from './example-features.ts';
import type { Feature } from './feature.ts';
import type { FeatureStatistics } from './feature-statistics.ts';
import { pairLayout } from './pair-layout.ts';
import { StatisticsTally } from './statistics-tally.ts';

export interface FeatureOptions {
  /** Longest input in tokens, special tokens included. */
  readonly maxSeqLength: number;
  /** By how many tokens of the context neighbouring windows overlap. */
  readonly docStride: number;
  readonly paddingSide: PaddingSide;
  /** Whether the architecture tells question and context apart by token type ids. */
  readonly segments: boolean;
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
 *
 * Each distinct context is encoded once, and windows are cut here: the tokenizer's own truncation encodes a context anew
 * for every question, leaves out the last windows of a long one (0.23.2 stops reading after max_seq_length tokens), and
 * ends the process where doc_stride leaves no room. It spreads a batch of texts over all cores by itself.
 */
export async function makeFeatures(
  examples: readonly Example[],
  tokenizer: EncoderTokenizer,
  options: FeatureOptions,
  run: { readonly signal?: AbortSignal; readonly onProgress?: (completed: number) => void } = {},
): Promise<FeatureSet> {
  const { cls, unk } = tokenizer.specialTokens;
  const layout = pairLayout(tokenizer.pairTemplate, options.paddingSide, options.segments);
  const tally = new StatisticsTally(unk?.id, options.maxAnswerLength);
  const contexts = new Map<string, EncodedText>();
  const features: Feature[] = [];

  const encode = async (texts: readonly string[]): Promise<EncodedText[]> => {
    const encoded = await tokenizer.encode(texts);
    for (const { ids } of encoded) tally.addText(ids);
    return encoded;
  };

  let completed = 0;
  for (const chunk of chunksOf(examples)) {
    run.signal?.throwIfAborted();
    const newContexts = [...new Set(chunk.map(({ context }) => context))].filter((context) => !contexts.has(context));
    for (const [index, encoded] of (await encode(newContexts)).entries()) contexts.set(newContexts[index]!, encoded);
    const questions = await encode(chunk.map(({ question }) => question.trimStart()));
    for (const [index, example] of chunk.entries()) {
      const question = questions[index]!.ids;
      const encoded = { example, exampleIndex: completed + index, question, context: contexts.get(example.context)! };
      const made = exampleFeatures(encoded, layout, { ...options, clsId: cls.id });
      for (const feature of made.features) features.push(feature);
      tally.addExample(encoded, made);
    }
    completed += chunk.length;
    run.onProgress?.(completed);
    await setImmediate();
  }
  return { features, statistics: tally.statistics() };
}
