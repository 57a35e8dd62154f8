/** Elements of a vector from `from` to before `to`. */
export interface ElementRange {
  readonly from: number;
  readonly to: number;
}

/** What two ranges share; empty where they share nothing. */
export function overlap(left: ElementRange, right: ElementRange): ElementRange {
  const from = Math.max(left.from, right.from);
  return { from, to: Math.max(from, Math.min(left.to, right.to)) };
}

/** Cuts `length` elements into `count` ranges of like size. */
export function evenRanges(length: number, count: number): readonly ElementRange[] {
  const boundary = (index: number) => Math.ceil((index * length) / count);
  return Array.from({ length: count }, (_, index) => ({ from: boundary(index), to: boundary(index + 1) }));
}
