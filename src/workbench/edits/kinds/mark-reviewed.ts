import type { CommandOf } from '../command.ts';
import { difference } from './difference.ts';
import type { PlanChanges } from './kind.ts';

export const markReviewed: PlanChanges<CommandOf<'mark-reviewed'>> = function* ({ entries, reviewed }, dataSet) {
  for (const entry of entries) yield* difference(entry, dataSet.entry(entry), { reviewed });
};
