/** An entry's id as its file gives it, empty where the file gives none; present and unique within a data set once cleaned. */
export type ExampleId = string & { readonly __brand: 'ExampleId' };

/** A span of a context. */
export interface Answer {
  readonly text: string;
  /** Offset of the first character in the context, in UTF-16 units (files count code points: see `squad/`). */
  readonly start: number;
}

/** One question about one context, the unit of every SQuAD-format data set. */
export interface Example {
  readonly id: ExampleId;
  /** The document the context is from; empty where the file names none. */
  readonly title: string;
  readonly context: string;
  readonly question: string;
  /** The gold answers; none where the context does not answer the question (or where the file has no answers at all). */
  readonly answers: readonly Answer[];
  /** SQuAD v2.0's flag as the file has it; undefined where the file has no such field. */
  readonly isImpossible: boolean | undefined;
  /** SQuAD v2.0's near misses for a question without an answer; undefined where the file has no such field. */
  readonly plausibleAnswers?: readonly Answer[] | undefined;
}
