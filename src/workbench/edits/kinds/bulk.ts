import type { CommandOf } from '../command.ts';
import type { PlanChanges } from './kind.ts';
import { planChanges } from './registry.ts';

export const bulk: PlanChanges<CommandOf<'bulk'>> = function* ({ commands }, dataSet) {
  for (const command of commands) yield* planChanges(command, dataSet);
};
