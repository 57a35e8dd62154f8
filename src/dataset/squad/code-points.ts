/**
 * SQuAD counts offsets in Unicode code points, JavaScript strings in UTF-16 units. Both directions for one text, so that
 * many offsets into a long context cost one walk over it.
 */
export interface OffsetMap {
  /** Length of the text in code points. */
  readonly codePoints: number;
  /** UTF-16 offset of a code-point offset in `[0, codePoints]`; NaN outside. */
  toUnits(codePointOffset: number): number;
  /** Code-point offset of a UTF-16 offset in `[0, text.length]`; inside a surrogate pair, that of the pair. */
  toCodePoints(unitOffset: number): number;
}

const surrogate = /[\uD800-\uDFFF]/;

export function offsetMap(text: string): OffsetMap {
  if (!surrogate.test(text)) return identity(text.length);
  const units: number[] = [];
  const codePoints = new Uint32Array(text.length + 1);
  for (let unit = 0; unit < text.length;) {
    const width = text.codePointAt(unit)! > 0xffff ? 2 : 1;
    codePoints.fill(units.length, unit, unit + width);
    units.push(unit);
    unit += width;
  }
  codePoints[text.length] = units.length;
  units.push(text.length);
  return {
    codePoints: units.length - 1,
    toUnits: (offset) => units[offset] ?? NaN,
    toCodePoints: (offset) => codePoints[offset] ?? NaN,
  };
}

function identity(length: number): OffsetMap {
  const within = (offset: number) => (offset >= 0 && offset <= length ? offset : NaN);
  return { codePoints: length, toUnits: within, toCodePoints: within };
}
