/** `61.2`, as percentages are given. */
export function points(value: number): string {
  return value.toFixed(1);
}

/** `4.2 %` of a share in `[0, 1]`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** `1 question`, `1,190 questions`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`;
}

/** A number in as few digits as it takes to tell: `0.352`, `3e-5`. */
export function figure(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : String(value);
}

/** Up to three things, each on the way to a sentence: `“a”, “b” and 4 more`. */
export function some(things: readonly string[]): string {
  const shown = things.slice(0, 3).join(', ');
  return things.length > 3 ? `${shown} and ${things.length - 3} more` : shown;
}

/** A learning rate has one significant digit here: `2e-5`. */
export function roundRate(rate: number): number {
  return Number(rate.toPrecision(1));
}
