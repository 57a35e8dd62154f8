/** A stretch of a text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A lane for each stretch, from 0, so that overlapping ones lie in different lanes and as few as possible are used. Their
 * underlines are drawn lane below lane.
 */
export function lanesOf(stretches: readonly Stretch[]): number[] {
  const order = stretches.map((_, index) => index).sort((a, b) => before(stretches[a]!, stretches[b]!));
  const ends: number[] = [];
  const lanes = new Array<number>(stretches.length).fill(0);
  for (const index of order) {
    const { start, end } = stretches[index]!;
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    lanes[index] = lane;
  }
  return lanes;
}

/** Earlier ones first; of those that begin together the longer. */
function before(one: Stretch, other: Stretch): number {
  return one.start - other.start || other.end - one.end;
}
