import { toState } from '../../entries/entry.ts';
import type { CommandOf } from '../command.ts';
import type { PlanChanges } from './kind.ts';

export const addEntries: PlanChanges<CommandOf<'add-entries'>> = function* ({ entries }, dataSet) {
  for (const { example, extra = null, split = null, reviewed = false } of entries) {
    const after = toState(example, dataSet.contextKey(example.context), { extra, split, reviewed });
    yield { entry: dataSet.newEntryKey(), before: null, after };
  }
};
