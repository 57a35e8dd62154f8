import type { Stamp } from '../../../../shared/contract/data-sets.ts';
import { when } from '../../../words/when.ts';

/** What was done, and by whom, as far as that is known: `reviewed by Ada, 5 min ago`. */
export function by(done: string, stamp: Stamp | null, now: Date = new Date()): string {
  return stamp ? `${done} by ${stamp.who}, ${when(stamp.at, now)}` : done;
}
