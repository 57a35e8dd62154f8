/** A stretch of a text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Earlier ones first; of those that begin together the longer: in this order the fewest lanes hold those that overlap. */
export function fromTheStart(one: Stretch, other: Stretch): number {
  return one.start - other.start || other.end - one.end;
}
