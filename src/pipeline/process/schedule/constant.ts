import type { Schedule } from './schedule.ts';

/** Stays at the peak, without a warm-up. */
export const constant: Schedule = { settings: [], factor: () => () => 1 };
