import type { SpanLogits } from '../../../engine/batch.ts';
import type { Shortlist } from './shortlist.ts';
import { topIndexes } from './top-indexes.ts';

/** One window over an example, as far as the search needs it. */
export interface AnswerWindow {
  /** Position of its example in the list of examples. */
  readonly exampleIndex: number;
  /** `[start, end)` of each token in the context, UTF-16 offsets, pair after pair; -1, -1 for tokens outside it. */
  readonly offsets: Int32Array;
  /** Token that stands for "no answer in this window". */
  readonly clsIndex: number;
}

/** Searches one window after another with the same scratch space. */
export class WindowSearch {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #maxAnswerLength: number;

  constructor(nBestSize: number, maxAnswerLength: number) {
    this.#starts = new Int32Array(nBestSize);
    this.#ends = new Int32Array(nBestSize);
    this.#maxAnswerLength = maxAnswerLength;
  }

  /** Offers every span between a top start and a top end that lies in the context and is not too long. */
  search(window: AnswerWindow, logits: SpanLogits, into: Shortlist): void {
    const startCount = topIndexes(logits.start, this.#starts);
    const endCount = topIndexes(logits.end, this.#ends);
    if (endCount === 0) return;
    const bestEndLogit = logits.end[this.#ends[0]!]!;
    for (let i = 0; i < startCount; i++) {
      const startToken = this.#starts[i]!;
      const startLogit = logits.start[startToken]!;
      // Starts and ends come in descending order: nothing further on can be kept.
      if (Math.fround(startLogit + bestEndLogit) <= into.floor) break;
      const start = window.offsets[2 * startToken]!;
      if (start < 0) continue;
      for (let j = 0; j < endCount; j++) {
        const endToken = this.#ends[j]!;
        const endLogit = logits.end[endToken]!;
        if (Math.fround(startLogit + endLogit) <= into.floor) break;
        const end = window.offsets[2 * endToken + 1]!;
        if (end < 0 || endToken < startToken || endToken - startToken + 1 > this.#maxAnswerLength) continue;
        into.offer(startLogit, endLogit, start, end);
      }
    }
  }
}
