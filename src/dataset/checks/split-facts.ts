import type { DatasetFacts, OtherSplit } from './dataset-facts.ts';

/** What is known of one split of a data set, beside those before it. */
export interface SplitFacts {
  /** Of its entries, in the data set. */
  readonly indices: readonly number[];
  readonly facts: DatasetFacts;
}

/**
 * Each split but the first with those before it as its others, so that of two that share something one is told: in the
 * order train, validation, test, then by name.
 *
 * @param splits `[entries]`, or none
 */
export function splitsAgainstEarlier(facts: DatasetFacts, splits: readonly (string | null)[]): SplitFacts[] {
  const bySplit = new Map<string, number[]>();
  for (const [index, split] of splits.entries()) {
    if (split === null) continue;
    const indices = bySplit.get(split);
    if (indices) indices.push(index);
    else bySplit.set(split, [index]);
  }
  const ordered = [...bySplit].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const earlier: OtherSplit[] = [];
  return ordered.map(([name, indices]) => {
    const part = partOf(facts, indices);
    const otherSplits = [...earlier];
    earlier.push({ name, ...part, numbers: indices.map((index) => index + 1) });
    // Rules that compare splits ask for nothing else.
    return { indices, facts: { ...facts, ...part, byContext: [], otherSplits } };
  });
}

const usualOrder = ['train', 'validation', 'test'];

function rank(split: string): number {
  const place = usualOrder.indexOf(split);
  return place === -1 ? usualOrder.length : place;
}

function partOf({ examples, contexts, questions }: DatasetFacts, indices: readonly number[]) {
  return {
    examples: indices.map((index) => examples[index]!),
    contexts: Int32Array.from(indices, (index) => contexts[index]!),
    questions: Int32Array.from(indices, (index) => questions[index]!),
  };
}
