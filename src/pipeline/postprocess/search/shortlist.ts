/** A candidate before its text is looked up. */
export interface Candidate {
  readonly score: number;
  readonly start: number;
  readonly end: number;
  readonly startLogit: number;
  readonly endLogit: number;
}

/**
 * The best candidates seen, up to a capacity, the best first and equals in the order they came: what a stable sort
 * followed by a cut would leave, without keeping the rest. Numbers only, so that it can be reused for every question.
 */
export class Shortlist {
  size = 0;
  readonly #scores: Float32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #startLogits: Float32Array;
  readonly #endLogits: Float32Array;

  constructor(capacity: number) {
    this.#scores = new Float32Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
    this.#startLogits = new Float32Array(capacity);
    this.#endLogits = new Float32Array(capacity);
  }

  clear(): void {
    this.size = 0;
  }

  /** A candidate must score above this to be kept. */
  get floor(): number {
    return this.size < this.#scores.length ? -Infinity : this.#scores[this.size - 1]!;
  }

  /** Keeps the candidate if it is good enough. Scores are single precision, as the logits they are sums of. */
  offer(startLogit: number, endLogit: number, start: number, end: number): void {
    const score = Math.fround(startLogit + endLogit);
    const capacity = this.#scores.length;
    if (this.size === capacity && !(score > this.#scores[capacity - 1]!)) return;
    let place = this.size === capacity ? capacity - 1 : this.size++;
    while (place > 0 && this.#scores[place - 1]! < score) {
      this.#move(place - 1, place);
      place -= 1;
    }
    this.#scores[place] = score;
    this.#starts[place] = start;
    this.#ends[place] = end;
    this.#startLogits[place] = startLogit;
    this.#endLogits[place] = endLogit;
  }

  toCandidates(): Candidate[] {
    return Array.from({ length: this.size }, (_, place) => ({
      score: this.#scores[place]!,
      start: this.#starts[place]!,
      end: this.#ends[place]!,
      startLogit: this.#startLogits[place]!,
      endLogit: this.#endLogits[place]!,
    }));
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from]!;
    this.#starts[to] = this.#starts[from]!;
    this.#ends[to] = this.#ends[from]!;
    this.#startLogits[to] = this.#startLogits[from]!;
    this.#endLogits[to] = this.#endLogits[from]!;
  }
}
