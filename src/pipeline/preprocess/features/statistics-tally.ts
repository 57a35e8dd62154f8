import type { EncodedExample, ExampleFeatures } from './example-features.ts';
import type { FeatureStatistics, SetAsideExample } from './feature-statistics.ts';

type Counts = { -readonly [Name in keyof Omit<FeatureStatistics, 'setAside'>]: number };

/** Gathers the statistics while features are made. */
export class StatisticsTally {
  readonly #unknownId: number | undefined;
  readonly #maxAnswerLength: number;
  readonly #setAside: SetAsideExample[] = [];
  readonly #counts: Counts = {
    examples: 0,
    windows: 0,
    splitExamples: 0,
    answers: 0,
    lostAnswers: 0,
    longAnswers: 0,
    longestAnswer: 0,
    longestInput: 0,
    tokens: 0,
    unknownTokens: 0,
  };

  constructor(unknownId: number | undefined, maxAnswerLength: number) {
    this.#unknownId = unknownId;
    this.#maxAnswerLength = maxAnswerLength;
  }

  addText(ids: Int32Array): void {
    this.#counts.tokens += ids.length;
    for (const id of ids) if (id === this.#unknownId) this.#counts.unknownTokens += 1;
  }

  addExample({ example, exampleIndex, question }: EncodedExample, made: ExampleFeatures): void {
    const counts = this.#counts;
    counts.examples += 1;
    counts.windows += made.features.length;
    counts.longestInput = Math.max(counts.longestInput, made.inputLength);
    if (made.features.length === 0) {
      this.#setAside.push({ exampleIndex, exampleId: example.id, questionTokens: question.length });
      return;
    }
    if (made.features.length > 1) counts.splitExamples += 1;
    if (made.answerLength === null) return;
    counts.answers += 1;
    counts.longestAnswer = Math.max(counts.longestAnswer, made.answerLength);
    if (!made.labelled) counts.lostAnswers += 1;
    if (made.answerLength > this.#maxAnswerLength) counts.longAnswers += 1;
  }

  statistics(): FeatureStatistics {
    return { ...this.#counts, setAside: [...this.#setAside] };
  }
}
