import type { EncodedExample, ExampleFeatures } from '../preprocess/features/example-features.ts';

/** Examples, by their indices, of which something is lost. */
export interface AffectedExamples {
  /** No window holds their answer whole. */
  readonly lostAnswers: readonly number[];
  /** Their answer is longer than any that is given. */
  readonly longAnswers: readonly number[];
  /** Their question leaves no room for their context. */
  readonly setAside: readonly number[];
}

/** Notes, while features are made, what is lost of which example. */
export class AffectedTally implements AffectedExamples {
  readonly lostAnswers: number[] = [];
  readonly longAnswers: number[] = [];
  readonly setAside: number[] = [];
  readonly #maxAnswerLength: number;

  constructor(maxAnswerLength: number) {
    this.#maxAnswerLength = maxAnswerLength;
  }

  add({ exampleIndex }: Pick<EncodedExample, 'exampleIndex'>, made: ExampleFeatures): void {
    if (made.features.length === 0) {
      this.setAside.push(exampleIndex);
      return;
    }
    if (made.answerLength === null) return;
    if (!made.labelled) this.lostAnswers.push(exampleIndex);
    if (made.answerLength > this.#maxAnswerLength) this.longAnswers.push(exampleIndex);
  }
}
