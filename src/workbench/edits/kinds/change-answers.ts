import type { EntryState } from '../../entries/entry.ts';
import type { CommandOf } from '../command.ts';
import { difference } from './difference.ts';
import type { PlanChanges } from './kind.ts';

export const changeAnswers: PlanChanges<CommandOf<'change-answers'>> = (command, dataSet) => {
  const { entry, answers, plausibleAnswers } = command;
  const state = dataSet.entry(entry);
  const followed = state.isImpossible === null ? null : answers.length === 0;
  const fields: Partial<EntryState> = {
    answers,
    isImpossible: command.isImpossible ?? followed,
    ...(plausibleAnswers !== undefined && { plausibleAnswers }),
    ...(command.reviewed !== undefined && { reviewed: command.reviewed }),
  };
  return difference(entry, state, fields);
};
