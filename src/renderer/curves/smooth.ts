/** How far one step of the weight reaches: the share of the whole range of x over which TensorBoard's 0…1 applies. */
const resolution = 1000;

/**
 * An exponential moving average of a curve, its start corrected for what it has not seen (as TensorBoard's), and
 * weighted by the distance in x (as Weights & Biases'): an old value counts `weight` less for every thousandth of the
 * range that lies between. So a metric with few points keeps what it measured, and points of a thinned curve count for
 * the stretch they stand for.
 *
 * Points that are no finite number stay as they are and leave the average alone. Only points that are there are
 * answered: nothing is filled in between.
 *
 * @param weight 0 (the values themselves) to below 1
 */
export function smooth(x: readonly number[], values: readonly number[], weight: number): number[] {
  if (weight <= 0 || values.length === 0) return [...values];
  const range = x.at(-1)! - x[0]! || 1;
  let average = 0;
  let seen = 0;
  let before: number | null = null;
  return values.map((value, index) => {
    if (!Number.isFinite(value)) return value;
    const distance = before === null ? 1 : ((x[index]! - before) / range) * resolution;
    const keep = weight ** Math.max(distance, Number.EPSILON);
    before = x[index]!;
    average = keep * average + (1 - keep) * value;
    seen = keep * seen + (1 - keep);
    return average / seen;
  });
}
