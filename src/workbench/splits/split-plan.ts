import type { Split } from '../entries/entry.ts';

/** What is known of an entry that is to be put into a split. */
export interface SplitCandidate {
  /** Equal for entries of one context. */
  readonly context: string | number;
  /** The document; empty where there is none. */
  readonly title: string;
  readonly question: string;
  readonly answerable: boolean;
}

export interface SplitOptions {
  /** The same seed, options and entries give the same splits on every machine. A safe integer. */
  readonly seed: number;
  /** Wanted shares of the entries; at least 0, not all 0. They need not add up to 1. */
  readonly shares: Readonly<Record<Split, number>>;
  /** Keeps all entries of a document (a title) on one side. Default false. */
  readonly byDocument?: boolean;
  /** Gives each split its share of answerable and unanswerable questions of each type. Default true. */
  readonly stratify?: boolean;
  /**
   * Keeps entries that ask the same question, of any context, on one side. Default true. Where questions of few wordings
   * are asked of every context, this can leave a single group that is not to be parted: see `SplitPlan.largestGroup`.
   */
  readonly repeatedQuestionsTogether?: boolean;
}

export interface SplitPlan {
  /** The split of each entry, in the order of the entries. */
  readonly splits: readonly Split[];
  /** Entries of each split. */
  readonly sizes: Readonly<Record<Split, number>>;
  /** Entries of the largest group that belongs together: where it exceeds a share, that share cannot be met. */
  readonly largestGroup: number;
}
