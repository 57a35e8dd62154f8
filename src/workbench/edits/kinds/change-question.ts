import type { CommandOf } from '../command.ts';
import { difference } from './difference.ts';
import type { PlanChanges } from './kind.ts';

export const changeQuestion: PlanChanges<CommandOf<'change-question'>> = ({ entry, question }, dataSet) =>
  difference(entry, dataSet.entry(entry), { question });
