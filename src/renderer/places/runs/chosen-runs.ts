import type { RunId } from '../../../shared/contract/ids.ts';

/** Runs that are chosen, in the order in which they were. */
export type ChosenRuns = readonly RunId[];

/** With a run, or without it where it was chosen. */
export function toggled(chosen: ChosenRuns, run: RunId): ChosenRuns {
  return chosen.includes(run) ? chosen.filter((other) => other !== run) : [...chosen, run];
}

/** With others too. */
export function withAll(chosen: ChosenRuns, others: readonly RunId[]): ChosenRuns {
  return [...new Set([...chosen, ...others])];
}

/** With all of these where not all are chosen; else with none of them. */
export function toggledAll(chosen: ChosenRuns, these: readonly RunId[]): ChosenRuns {
  const has = new Set(chosen);
  if (!these.every((run) => has.has(run))) return withAll(chosen, these);
  const gone = new Set(these);
  return chosen.filter((run) => !gone.has(run));
}
