/**
 * Moves labels apart that would lie over each other, as little as possible, keeping their order and staying within
 * `from` and `to` where there is room.
 *
 * @param wanted where each would stand, in pixels
 * @returns where each is to stand, in the same order
 */
export function spreadLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  // Groups of labels that touch share one middle: the mean of where they want to be.
  const groups: { members: number[]; middle: number }[] = [];
  for (const index of order) {
    groups.push({ members: [index], middle: wanted[index]! });
    while (groups.length > 1) {
      const [above, below] = groups.slice(-2) as [(typeof groups)[0], (typeof groups)[0]];
      const room = ((above.members.length + below.members.length) * gap) / 2;
      if (below.middle - above.middle >= room) break;
      const members = [...above.members, ...below.members];
      const middle = members.reduce((sum, member) => sum + wanted[member]!, 0) / members.length;
      groups.splice(-2, 2, { members, middle });
    }
  }
  const placed = [...wanted];
  for (const { members, middle } of groups) {
    const half = ((members.length - 1) * gap) / 2;
    const kept = Math.max(from + half, Math.min(to - half, middle));
    members.forEach((member, place) => (placed[member] = kept - half + place * gap));
  }
  return placed;
}
