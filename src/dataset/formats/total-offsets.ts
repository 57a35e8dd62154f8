import { offsetMap } from '../squad/code-points.ts';

/**
 * Offsets of one text between code points (files) and UTF-16 units (the program), defined outside of the text as well, so
 * that a wrong offset is kept, for the checks to find, and written as it was.
 */
export interface TotalOffsets {
  readonly toUnits: (codePointOffset: number) => number;
  readonly toCodePoints: (unitOffset: number) => number;
}

export function totalOffsets(text: string): TotalOffsets {
  const map = offsetMap(text);
  const beyond = text.length - map.codePoints;
  return {
    toUnits: (offset) => (offset < 0 ? offset : offset > map.codePoints ? offset + beyond : map.toUnits(offset)),
    toCodePoints: (offset) => (offset < 0 ? offset : offset > text.length ? offset - beyond : map.toCodePoints(offset)),
  };
}
