import { totalOffsets } from './total-offsets.ts';

/**
 * The UTF-16 offset of an answer from a tool whose versions differ in how they count: as code points where the answer stands
 * there or stands nowhere it could mean, as UTF-16 units where it stands only there.
 */
export function agreeingStart(context: string, text: string, start: number): number {
  const fromCodePoints = totalOffsets(context).toUnits(start);
  const standsAt = (unit: number) => unit >= 0 && context.startsWith(text, unit);
  return !standsAt(fromCodePoints) && standsAt(start) ? start : fromCodePoints;
}
