/** A name, date, quantity or phrase as it stands in a text. */
export interface MockValue {
  readonly text: string;
  /** What makes it the same value in another spelling: decides the split it belongs to. */
  readonly identity: string;
  /** Values it is made of that also stand alone elsewhere: they then decide its split, and must all be of one. */
  readonly parts?: readonly string[];
  /** A part of `text` that another annotator might have marked instead. */
  readonly narrower?: string;
}

/** Values to draw from. */
export interface ValuePool {
  readonly size: number;
  /** The value at an index in `[0, size)`. */
  readonly at: (index: number) => MockValue;
  /** How many neighbouring values the draws of one note come from; all by default. */
  readonly window?: number;
}
