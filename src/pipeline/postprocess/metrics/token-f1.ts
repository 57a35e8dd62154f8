/** F1 in `[0, 1]` of two bags of tokens, 0 without a common one (also where both are empty). Formula: SQuAD v1.1's `f1_score`. */
export function tokenF1(gold: readonly string[], prediction: readonly string[]): number {
  const common = countCommon(gold, prediction);
  if (common === 0) return 0;
  const precision = common / prediction.length;
  const recall = common / gold.length;
  return (2 * precision * recall) / (precision + recall);
}

/** How many tokens two bags share, each as often as the rarer side has it: Python's `Counter(a) & Counter(b)`. */
function countCommon(gold: readonly string[], prediction: readonly string[]): number {
  const left = new Map<string, number>();
  for (const token of gold) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of prediction) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    common += 1;
  }
  return common;
}
