import type { CommandOf } from '../command.ts';
import { difference } from './difference.ts';
import type { PlanChanges } from './kind.ts';

export const changeSplits: PlanChanges<CommandOf<'change-splits'>> = function* ({ entries }, dataSet) {
  for (const [entry, split] of entries) yield* difference(entry, dataSet.entry(entry), { split });
};
