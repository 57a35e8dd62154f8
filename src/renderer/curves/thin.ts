/**
 * The indexes of at most `most` points that draw the same picture: of every stretch of x its lowest and highest point,
 * and of the whole the first and the last. Points without a finite value are kept out, as nothing can be drawn there.
 *
 * @param x never falls
 */
export function thinnedIndexes(x: readonly number[], values: readonly number[], most: number): number[] {
  if (values.length <= most) return values.map((_, index) => index);
  const first = x[0]!;
  const stretches = Math.max(1, Math.floor((most - 2) / 2));
  const width = (x.at(-1)! - first) / stretches || 1;
  const kept = new Set<number>([0, values.length - 1]);
  let stretch = 0;
  let lowest = -1;
  let highest = -1;
  const close = () => {
    if (lowest >= 0) kept.add(lowest).add(highest);
    lowest = -1;
    highest = -1;
  };
  for (let index = 0; index < values.length; index += 1) {
    const at = Math.min(stretches - 1, Math.floor((x[index]! - first) / width));
    if (at !== stretch) close();
    stretch = at;
    const value = values[index]!;
    if (!Number.isFinite(value)) continue;
    if (lowest < 0 || value < values[lowest]!) lowest = index;
    if (highest < 0 || value > values[highest]!) highest = index;
  }
  close();
  return [...kept].sort((a, b) => a - b);
}
