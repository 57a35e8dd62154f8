import type { ExampleId } from '../../../dataset/example.ts';

/** One window of a question and its context, as the model reads it: without padding, `length` = number of tokens. */
export interface Feature {
  /** Of its example in the list that the features were made from. */
  readonly exampleIndex: number;
  readonly exampleId: ExampleId;
  /** `[length]`. */
  readonly inputIds: Int32Array;
  /** `[length]`, all 0 where the architecture has no segments. */
  readonly tokenTypeIds: Int32Array;
  /** `[length × 2]`: start and end in the context, in UTF-16 units; -1, -1 for tokens that are not of the context. */
  readonly offsets: Int32Array;
  /** Index of the token in which the answer starts; `clsIndex` where the window does not hold the answer. */
  readonly startPosition: number;
  /** Index of the token in which the answer ends; `clsIndex` where the window does not hold the answer. */
  readonly endPosition: number;
  readonly clsIndex: number;
}
