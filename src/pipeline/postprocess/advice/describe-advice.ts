import type { Advice } from './advice.ts';

/** A piece of advice as one line of text. */
export function describeAdvice({ saw, change, setting }: Advice): string {
  return setting ? `${saw} ${change} (${setting.name}: ${setting.from} → ${setting.to})` : `${saw} ${change}`;
}
