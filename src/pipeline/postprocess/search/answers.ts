import type { ExampleId } from '../../../dataset/example.ts';

/** A piece of a context: UTF-16 offsets, `end` is the first character after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One candidate answer to a question. */
export interface RankedAnswer {
  /** As the context has it; `''` for "the context does not answer this". */
  readonly text: string;
  /** Where it stands in the context; null for no answer, and for the placeholder where nothing was found. */
  readonly span: Span | null;
  readonly startLogit: number;
  readonly endLogit: number;
  /** Softmax over the scores of the candidates kept, in `[0, 1]`. */
  readonly probability: number;
}

/** What a model answers to one question. */
export interface QuestionAnswers {
  readonly id: ExampleId;
  /** The answer given, `''` for none. */
  readonly prediction: string;
  readonly predictionSpan: Span | null;
  /** The best that is not empty, whether or not it was given. */
  readonly bestAnswer: RankedAnswer;
  /** The best candidates, the best first; never empty. */
  readonly nBest: readonly RankedAnswer[];
  /** Score of no answer less that of the best answer (logits); null where the data have an answer to every question. */
  readonly nullOdds: number | null;
}
