import { toState } from '../../entries/entry.ts';
import type { CommandOf } from '../command.ts';
import { difference } from './difference.ts';
import type { PlanChanges } from './kind.ts';

export const replaceEntries: PlanChanges<CommandOf<'replace-entries'>> = function* ({ entries }, dataSet) {
  for (const { entry, example, extra, split, reviewed } of entries) {
    const state = dataSet.entry(entry);
    const rest = {
      extra: extra === undefined ? state.extra : extra,
      split: split === undefined ? state.split : split,
      reviewed: reviewed ?? state.reviewed,
    };
    yield* difference(entry, state, toState(example, dataSet.contextKey(example.context), rest));
  }
};
