import type { EmitEvent } from '../../shared/events.ts';

/** Time between two progress events. */
const secondsBetween = 0.1;
/** Time before there is an estimate of the time left. */
const secondsToEstimate = 0.5;

/** Tells of the progress of tokenizing, over all files. `now` in seconds. */
export class TokenizeProgress {
  readonly #total: number;
  readonly #emit: EmitEvent;
  readonly #now: () => number;
  readonly #startedAt: number;
  #toldAt = -Infinity;
  #finished = 0;

  constructor(total: number, emit: EmitEvent, now: () => number = () => performance.now() / 1000) {
    this.#total = total;
    this.#emit = emit;
    this.#now = now;
    this.#startedAt = now();
  }

  /** So many entries of the file at hand are done. */
  report(entries: number): void {
    const completed = this.#finished + entries;
    const now = this.#now();
    if (completed < this.#total && now - this.#toldAt < secondsBetween) return;
    this.#toldAt = now;
    const seconds = now - this.#startedAt;
    const etaSeconds = seconds < secondsToEstimate ? null : (seconds / completed) * (this.#total - completed);
    this.#emit({ type: 'progress', stage: 'tokenize', completed, total: this.#total, unit: 'entries', etaSeconds });
  }

  /** The file at hand, of so many entries, is done. */
  finish(entries: number): void {
    this.report(entries);
    this.#finished += entries;
  }
}
