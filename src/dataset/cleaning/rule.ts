import type { Example } from '../example.ts';

/** What a rule made of an entry: a mended one, or none, and in words what was wrong with it. */
export type Verdict =
  | { readonly action: 'fixed'; readonly example: Example; readonly message: string }
  | { readonly action: 'dropped'; readonly message: string };

/** What a rule may know beside the entry itself. */
export interface CleaningContext {
  /** Of the entry in the data set, from 1. */
  readonly number: number;
  /** Whether an id stands anywhere in the data set as it came, or was given to an entry since. */
  readonly isKnownId: (id: string) => boolean;
  /** Whether an entry already kept has this id. */
  readonly isTakenId: (id: string) => boolean;
}

/** One thing that can be wrong with an entry. An entry that is right in this respect is left alone: `undefined`. */
export interface CleaningRule {
  /** Stable and machine-readable, in kebab case. */
  readonly name: string;
  readonly judge: (example: Example, context: CleaningContext) => Verdict | undefined;
}
