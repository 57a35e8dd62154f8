import { totalOffsets } from '../formats/total-offsets.ts';

export type OffsetUnit = 'code-point' | 'utf-16' | 'byte';

/** Offsets of one text, 0-based, in any unit, as UTF-16 offsets; outside of the text they stay outside. */
export function unitsOf(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf-16') return (offset) => offset;
  if (unit === 'code-point') return totalOffsets(text).toUnits;
  return bytesOf(text);
}

/** Bytes of UTF-8; an offset inside of a character is that of the character. */
function bytesOf(text: string): (offset: number) => number {
  const bytes = Buffer.from(text);
  return (offset) => {
    if (offset < 0) return offset;
    if (offset > bytes.length) return text.length + offset - bytes.length;
    let start = offset;
    while (start > 0 && start < bytes.length && (bytes[start]! & 0xc0) === 0x80) start -= 1;
    return bytes.toString('utf8', 0, start).length;
  };
}
