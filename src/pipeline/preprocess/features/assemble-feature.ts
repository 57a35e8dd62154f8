import type { Example } from '../../../dataset/example.ts';
import type { EncodedText } from '../tokenizer/encoder-tokenizer.ts';
import type { Feature } from './feature.ts';
import type { PairLayout } from './pair-layout.ts';
import type { TokenRange } from './windows.ts';

/** What one window of one example is made of. */
export interface WindowSource {
  readonly example: Example;
  readonly exampleIndex: number;
  readonly question: Int32Array;
  readonly context: EncodedText;
  readonly window: TokenRange;
  /** Tokens of the context that the answer covers; null where there is none. */
  readonly answer: TokenRange | null;
}

/** Joins special tokens, question and window, and labels the answer. */
export function assembleFeature(layout: PairLayout, clsId: number, source: WindowSource): Feature {
  const { question, context, window, answer } = source;
  const length = layout.specialTokens + question.length + window.end - window.start;
  const inputIds = new Int32Array(length);
  const tokenTypeIds = new Int32Array(length);
  const offsets = new Int32Array(2 * length).fill(-1);
  let position = 0;
  let contextPosition = 0;
  for (const part of layout.parts) {
    const start = position;
    if (part.kind === 'special') {
      inputIds[position] = part.id;
      position += 1;
    } else if (part.kind === 'question') {
      inputIds.set(question, position);
      position += question.length;
    } else {
      contextPosition = position;
      inputIds.set(context.ids.subarray(window.start, window.end), position);
      offsets.set(context.offsets.subarray(2 * window.start, 2 * window.end), 2 * position);
      position += window.end - window.start;
    }
    tokenTypeIds.fill(part.typeId, start, position);
  }
  const clsIndex = inputIds.indexOf(clsId);
  const holdsAnswer = answer !== null && window.start <= answer.start && answer.end <= window.end;
  const shift = contextPosition - window.start;
  return {
    exampleIndex: source.exampleIndex,
    exampleId: source.example.id,
    inputIds,
    tokenTypeIds,
    offsets,
    startPosition: holdsAnswer ? answer.start + shift : clsIndex,
    endPosition: holdsAnswer ? answer.end - 1 + shift : clsIndex,
    clsIndex,
  };
}
