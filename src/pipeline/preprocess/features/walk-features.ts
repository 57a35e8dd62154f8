import { setImmediate } from 'node:timers/promises';
import type { Example } from '../../../dataset/example.ts';
import type { EncodedText, EncoderTokenizer, PaddingSide } from '../tokenizer/encoder-tokenizer.ts';
import { encodedAhead } from './encoded-ahead.ts';
import { type EncodedExample, exampleFeatures, type ExampleFeatures } from './example-features.ts';
import { pairLayout } from './pair-layout.ts';

export interface WalkOptions {
  /** Longest input in tokens, special tokens included. */
  readonly maxSeqLength: number;
  /** By how many tokens of the context neighbouring windows overlap. */
  readonly docStride: number;
  readonly paddingSide: PaddingSide;
  /** Whether the architecture tells question and context apart by token type ids. */
  readonly segments: boolean;
}

export interface FeatureRun {
  readonly signal?: AbortSignal;
  readonly onProgress?: (completed: number) => void;
}

/**
 * The features of each example, in order; the event loop turns between portions.
 *
 * Each distinct context is encoded once, and windows are cut here: the tokenizer's own truncation encodes a context anew
 * for every question, leaves out the last windows of a long one (0.23.2 stops reading after max_seq_length tokens), and
 * ends the process where doc_stride leaves no room. It spreads a batch of texts over all cores by itself.
 *
 * @param run `onText` is told the token ids of each question and each distinct context
 */
export async function* walkFeatures(
  examples: readonly Example[],
  tokenizer: EncoderTokenizer,
  options: WalkOptions,
  run: FeatureRun & { readonly onText?: (ids: Int32Array) => void } = {},
): AsyncGenerator<readonly [encoded: EncodedExample, made: ExampleFeatures]> {
  const layout = pairLayout(tokenizer.pairTemplate, options.paddingSide, options.segments);
  const contexts = new Map<string, EncodedText>();
  let completed = 0;
  for await (const { chunk, newContexts, questions } of encodedAhead(examples, tokenizer)) {
    run.signal?.throwIfAborted();
    for (const [context, encoded] of newContexts) {
      contexts.set(context, encoded);
      run.onText?.(encoded.ids);
    }
    for (const [index, example] of chunk.entries()) {
      const question = questions[index]!;
      run.onText?.(question);
      const encoded = { example, exampleIndex: completed + index, question, context: contexts.get(example.context)! };
      yield [encoded, exampleFeatures(encoded, layout, { ...options, clsId: tokenizer.specialTokens.cls.id })];
    }
    completed += chunk.length;
    run.onProgress?.(completed);
    await setImmediate();
  }
}
