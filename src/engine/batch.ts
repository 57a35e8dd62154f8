/** Token ids for the encoder: `rows` sequences of `columns` tokens, each array row-major `[rows × columns]`. */
export interface TokenBatch {
  readonly rows: number;
  readonly columns: number;
  readonly inputIds: Int32Array;
  /** 1 where there is a token, 0 where there is padding. */
  readonly attentionMask: Int32Array;
  /** Segment of each token; ignored by architectures without segments. */
  readonly tokenTypeIds: Int32Array;
}

/** A batch with the span each row should point at. */
export interface SpanBatch extends TokenBatch {
  /** `[rows]`, token index of the first token of the span; outside `[0, columns)` a row's term is left out of the loss. */
  readonly startPositions: Int32Array;
  /** `[rows]`, token index of the last token of the span. */
  readonly endPositions: Int32Array;
}

/** One score a token for being the first, and one for being the last, of the span: each `[rows × columns]`. */
export interface SpanLogits {
  readonly start: Float32Array;
  readonly end: Float32Array;
}
