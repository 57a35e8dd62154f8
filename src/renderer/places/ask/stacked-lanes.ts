import type { Stretch } from '../data/reading/lanes.ts';

/** A lane for each stretch, from 0: the first ones of the list come first, so that what matters more is underlined higher. */
export function stackedLanes(stretches: readonly Stretch[]): number[] {
  const lanes: number[] = [];
  for (const [index, { start, end }] of stretches.entries()) {
    const taken = stretches
      .slice(0, index)
      .flatMap((other, before) => (other.start < end && start < other.end ? [lanes[before]!] : []));
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    lanes.push(lane);
  }
  return lanes;
}
