/**
 * Writes the indexes of the greatest values into `into`, as many as it holds, the greatest first and of equals the later
 * first (the order of `numpy.argsort` reversed). NaN is never among them.
 *
 * @returns how many were written
 */
export function topIndexes(values: Float32Array, into: Int32Array): number {
  const capacity = into.length;
  let count = 0;
  let least = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (count === capacity ? !(value >= least) : Number.isNaN(value)) continue;
    let place = count === capacity ? capacity - 1 : count++;
    while (place > 0 && values[into[place - 1]!]! <= value) {
      into[place] = into[place - 1]!;
      place -= 1;
    }
    into[place] = index;
    least = values[into[count - 1]!]!;
  }
  return count;
}
