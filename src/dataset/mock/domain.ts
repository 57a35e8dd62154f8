import type { ValuePool } from './value.ts';

/** What sort of thing an answer is: two facts of a kind are easily taken for each other. */
export type AnswerKind = 'person' | 'place' | 'date' | 'year' | 'time' | 'measure' | 'count' | 'money' | 'thing';

/**
 * Something that a note can say of its subject.
 *
 * Templates are independent clauses without a final stop. `{}` is the fact's value, `[name]` the subject's full name,
 * `[it]` a short mention of it (`the hotel`), `[word]` anything drawn afresh from the domain's `fillers`, or from the
 * values of the fact called `word`: another value of the same sort beside the right one.
 */
export interface Fact {
  readonly kind: AnswerKind;
  readonly values: ValuePool;
  /** Ways of saying it, the two plainest first. */
  readonly said: readonly string[];
  /** Ways of asking for it, the two plainest first; at least one of these has `[name]` or `[it]`. */
  readonly asked: readonly string[];
}

/** A kind of note: what it is about, what it can say and how. Adding one is adding a file and a line in `domains/`. */
export interface Domain {
  readonly name: string;
  readonly subject: {
    readonly names: ValuePool;
    /** Short mentions by placeholder: `{ it: ['the hotel'] }`. One is chosen a context for each. */
    readonly mentions: (name: string) => Readonly<Record<string, readonly string[]>>;
  };
  /** By key. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** Sentences that begin a note and name the subject; a fact in one stands as `{key}`. The plainest first. */
  readonly openings: readonly string[];
  /** Sentences that say two or more facts at once, each as `{key}`. */
  readonly together: readonly string[];
  /** Sentences that answer nothing. */
  readonly asides: readonly string[];
  /** What may stand between two clauses made one sentence. */
  readonly joints: readonly string[];
  readonly fillers: Readonly<Record<string, ValuePool>>;
}
