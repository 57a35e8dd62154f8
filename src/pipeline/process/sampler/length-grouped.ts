/**
 * Regroups a random order so that neighbours are of like length: `get_length_grouped_indices` of transformers.
 *
 * The order is cut into megabatches of 50 batches (fewer where there would be less than four of them), each sorted
 * from long to short; the longest of all comes first, so that memory that will not suffice is missed at once.
 *
 * @param order a permutation of the indices of `lengths`
 * @param batchSize windows in a step, i.e. batch size × accumulation steps
 */
export function groupByLength(
  order: ArrayLike<number>,
  lengths: ArrayLike<number>,
  batchSize: number,
): readonly number[] {
  const batchesEach = Math.max(1, Math.min(Math.floor(order.length / (batchSize * 4)), 50));
  const size = batchesEach * batchSize;
  const grouped: number[] = [];
  let longest = 0;
  for (let start = 0; start < order.length; start += size) {
    const megabatch = Array.from({ length: Math.min(size, order.length - start) }, (_, at) => order[start + at]!);
    megabatch.sort((a, b) => lengths[b]! - lengths[a]!);
    if (lengths[megabatch[0]!]! > lengths[grouped[longest] ?? megabatch[0]!]!) longest = grouped.length;
    grouped.push(...megabatch);
  }
  if (longest > 0) [grouped[0], grouped[longest]] = [grouped[longest]!, grouped[0]!];
  return grouped;
}
