import type { CommandOf } from '../command.ts';
import type { PlanChanges } from './kind.ts';

export const removeEntries: PlanChanges<CommandOf<'remove-entries'>> = function* ({ entries }, dataSet) {
  for (const entry of entries) yield { entry, before: dataSet.entry(entry), after: null };
};
