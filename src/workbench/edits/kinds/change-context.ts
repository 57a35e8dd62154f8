import type { CommandOf } from '../command.ts';
import { moveAnswers } from '../move-answers.ts';
import { difference } from './difference.ts';
import type { PlanChanges } from './kind.ts';

export const changeContext: PlanChanges<CommandOf<'change-context'>> = function* (command, dataSet) {
  const { contextKey: oldKey } = dataSet.entry(command.entry);
  const before = dataSet.contextText(oldKey);
  const contextKey = dataSet.contextKey(command.context);
  const entries = command.scope === 'entry' ? [command.entry] : dataSet.entriesOfContext(oldKey);
  for (const entry of entries) {
    const state = dataSet.entry(entry);
    const { plausibleAnswers } = state;
    yield* difference(entry, state, {
      contextKey,
      answers: moveAnswers(before, command.context, state.answers),
      plausibleAnswers: plausibleAnswers && moveAnswers(before, command.context, plausibleAnswers),
    });
  }
};
