import type { LocationQuery } from 'vue-router';

/** What is begun with the entry that an address leads to: a similar question, or another answer. */
export const begins = ['similar', 'answer'] as const;
export type Begin = (typeof begins)[number];

/** Reads `?write=similar`; null where nothing is to be begun. */
export function readBegin({ write }: LocationQuery): Begin | null {
  return begins.find((each) => each === write) ?? null;
}
