/** The first of ascending values that is greater than `than`. */
export function firstAbove(values: readonly number[], than: number): number | undefined {
  return values[countUpTo(values, than)];
}

/** The last of ascending values that is less than `than`. */
export function lastBelow(values: readonly number[], than: number): number | undefined {
  return values[countUpTo(values, than - 1) - 1];
}

/** How many of ascending whole numbers are at most `most`. */
function countUpTo(values: readonly number[], most: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
