/** `41.3`: a share in percent. */
export function percent(value: number): string {
  return value.toFixed(1);
}

/** `57`: an F1 of `[0, 1]` in whole percent. */
export function wholePercent(share: number): string {
  return String(Math.round(100 * share));
}
