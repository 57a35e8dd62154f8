/** Shares of the splits in percent; together 100. */
export interface Shares {
  readonly train: number;
  readonly validation: number;
  readonly test: number;
}

export const usualShares: Shares = { train: 80, validation: 10, test: 10 };

/** What is wrong with them, as a sentence; null where they are right. */
export function sharesProblem({ train, validation, test }: Shares): string | null {
  const sum = train + validation + test;
  if (Math.abs(sum - 100) > 0.01) return `Together they are ${Number(sum.toFixed(2))} %; they have to be 100 %.`;
  if (train <= 0) return 'Without training data nothing can be learned.';
  return validation <= 0 ? 'Without validation data nobody sees whether the model learns or remembers.' : null;
}

/** Whether entries can be put into splits this way; that there is no validation data is said, but can be wanted. */
export function canSplit({ train, validation, test }: Shares): boolean {
  return Math.abs(train + validation + test - 100) <= 0.01 && Math.min(train, validation, test) >= 0;
}

/** About how many entries each will have. */
export function sizesOf(shares: Shares, entries: number): Readonly<Record<keyof Shares, number>> {
  const size = (share: number) => Math.round((share / 100) * entries);
  return { train: size(shares.train), validation: size(shares.validation), test: size(shares.test) };
}
