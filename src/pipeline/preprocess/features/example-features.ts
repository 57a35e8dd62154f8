import type { Example } from '../../../dataset/example.ts';
import type { EncodedText } from '../tokenizer/encoder-tokenizer.ts';
import { answerTokens } from './answer-tokens.ts';
import { assembleFeature } from './assemble-feature.ts';
import type { Feature } from './feature.ts';
import type { PairLayout } from './pair-layout.ts';
import { hasRoom, windowRanges } from './windows.ts';

/** An example and what the tokenizer made of its texts. */
export interface EncodedExample {
  readonly example: Example;
  readonly exampleIndex: number;
  /** `[tokens]`. */
  readonly question: Int32Array;
  readonly context: EncodedText;
}

/** The features of one example, and what is worth knowing of it; lengths in tokens. */
export interface ExampleFeatures {
  /** One a window; none where the question leaves no room for windows. */
  readonly features: readonly Feature[];
  /** Length of question, whole context and special tokens. */
  readonly inputLength: number;
  /** Length of the answer to be labelled, 0 where the tokenizer leaves nothing of it; null where there is none. */
  readonly answerLength: number | null;
  /** Whether some window holds the whole answer. */
  readonly labelled: boolean;
}

/** Cuts the context into windows and labels the first answer in those that hold it. */
export function exampleFeatures(
  encoded: EncodedExample,
  layout: PairLayout,
  options: { readonly maxSeqLength: number; readonly docStride: number; readonly clsId: number },
): ExampleFeatures {
  const { example, question, context } = encoded;
  const around = layout.specialTokens + question.length;
  const room = options.maxSeqLength - around;
  const windows = hasRoom(context.ids.length, room, options.docStride)
    ? windowRanges(context.ids.length, room, options.docStride)
    : [];
  const [gold] = example.answers;
  const answer = gold ? answerTokens(context.offsets, gold.start, gold.start + gold.text.length) : null;
  const features = windows.map((window) => assembleFeature(layout, options.clsId, { ...encoded, window, answer }));
  return {
    features,
    inputLength: around + context.ids.length,
    answerLength: gold ? (answer ? answer.end - answer.start : 0) : null,
    labelled: features.some(({ startPosition, clsIndex }) => startPosition !== clsIndex),
  };
}
