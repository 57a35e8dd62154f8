export interface NumberRange {
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
  readonly whole?: boolean | undefined;
}

export type ParsedNumber =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly problem: string };

/** Reads what a person types as a number: `5e-5`, `1,000`, ` 12 `. Nothing typed is null. */
export function parseNumber(text: string, { min, max, whole }: NumberRange = {}): ParsedNumber {
  const bare = text.trim().replaceAll(/(?<=\d)[,\s_'](?=\d{3}(?:\D|$))/g, '');
  if (bare === '') return { ok: true, value: null };
  const value = Number(bare);
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(bare) || !Number.isFinite(value)) {
    return { ok: false, problem: `"${text.trim()}" is not a number.` };
  }
  if (whole && !Number.isInteger(value)) return { ok: false, problem: 'A whole number is needed.' };
  if (typeof min === 'number' && value < min) return { ok: false, problem: `At least ${writeNumber(min)}.` };
  if (typeof max === 'number' && value > max) return { ok: false, problem: `At most ${writeNumber(max)}.` };
  return { ok: true, value };
}

/** As it would be typed: small numbers with an exponent, as in `5e-5`. */
export function writeNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value !== 0 && Math.abs(value) < 1e-3) return value.toExponential().replace('e+', 'e');
  return String(value);
}

/** The number one step up or down, kept within its range and free of rounding noise. */
export function stepped(value: number, step: number, { min, max }: NumberRange): number {
  const next = Number((value + step).toPrecision(12));
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next));
}
