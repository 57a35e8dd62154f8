/**
 * Puts each group into the split that has most need of what it holds, large groups first and groups of a size in the order
 * given. The need of a split for a stratum is the share of its wanted entries that it still lacks: iterative
 * stratification (Sechidis, Tsoumakas and Vlahavas 2011) with groups in the place of entries.
 *
 * @param groups Indices of entries; every entry in one group.
 * @param strata `[entries]`: the stratum of each, numbered from 0.
 * @param shares `[splits]`: at least 0, not all 0.
 * @returns `[groups]`: the split of each.
 */
export function assignGroups(
  groups: readonly (readonly number[])[],
  strata: Int32Array,
  shares: readonly number[],
): Int32Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const stratumSizes = sizesOf(strata);
  const lacking = shares.map((share) => Float64Array.from(stratumSizes, (size) => (size * share) / total));
  const lackingInAll = shares.map((share) => (strata.length * share) / total);
  const open = shares.flatMap((share, split) => (share > 0 ? [split] : []));
  const order = Array.from(groups.keys()).sort(
    (one, other) => groups[other]!.length - groups[one]!.length || one - other,
  );
  const assigned = new Int32Array(groups.length);
  for (const index of order) {
    const counts = countStrata(groups[index]!, strata);
    const split = best(open, (candidate) => gain(counts, lacking[candidate]!, stratumSizes), lackingInAll);
    assigned[index] = split;
    for (const [stratum, count] of counts) lacking[split]![stratum]! -= count;
    lackingInAll[split]! -= groups[index]!.length;
  }
  return assigned;
}

/**
 * By how much the squared distance from what is wanted, relative to the size of each stratum, falls when a split takes a
 * group: Σ over strata of (lack² − (lack − count)²) / size.
 */
function gain(counts: ReadonlyMap<number, number>, lacking: Float64Array, sizes: Int32Array): number {
  let sum = 0;
  for (const [stratum, count] of counts) sum += (count * (2 * lacking[stratum]! - count)) / sizes[stratum]!;
  return sum;
}

/** The split of most gain; of two, the one that lacks more entries in all. */
function best(open: readonly number[], gainOf: (split: number) => number, lackingInAll: readonly number[]): number {
  let chosen = open[0]!;
  let most = -Infinity;
  for (const split of open) {
    const value = gainOf(split);
    if (value < most || (value === most && lackingInAll[split]! <= lackingInAll[chosen]!)) continue;
    chosen = split;
    most = value;
  }
  return chosen;
}

function countStrata(members: readonly number[], strata: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const member of members) counts.set(strata[member]!, (counts.get(strata[member]!) ?? 0) + 1);
  return counts;
}

function sizesOf(strata: Int32Array): Int32Array {
  const sizes = new Int32Array(strata.reduce((most, stratum) => Math.max(most, stratum + 1), 0));
  for (const stratum of strata) sizes[stratum]! += 1;
  return sizes;
}
