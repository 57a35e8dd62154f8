export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Between two ticks. */
  readonly interval: number;
}

/**
 * A scale with about `ticks` stretches between round numbers (1, 2 or 5 times a power of ten) that holds a range
 * (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).
 */
export function niceScale(low: number, high: number, ticks: number): Scale {
  if (!(high - low > 1e-100 + 1e-12 * Math.abs(high))) {
    const around = Math.abs(low) > 1e-80 ? Math.abs(low) : 1;
    return niceScale(low - around / 2, low + around / 2, ticks);
  }
  const interval = niceNumber((high - low) / ticks);
  return {
    min: clean(Math.floor(low / interval + 1e-9) * interval),
    max: clean(Math.ceil(high / interval - 1e-9) * interval),
    interval,
  };
}

/** The nearest of 1, 2, 5 and 10 times a power of ten. */
function niceNumber(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const share = value / power;
  return clean((share < 1.5 ? 1 : share < 3 ? 2 : share < 7 ? 5 : 10) * power);
}

/** Free of what binary fractions leave behind: 0.30000000000000004. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
