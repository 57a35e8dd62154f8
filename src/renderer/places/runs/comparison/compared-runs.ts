import type { RunId } from '../../../../shared/contract/ids.ts';
import type { Run } from '../../../../shared/contract/runs.ts';

/** So many are compared at most: more curves cannot be told apart, and the workbench answers no more at once. */
export const mostCompared = 20;

const colours = 8;

/** The runs whose curves are drawn: none where there are not two. */
export function comparedRuns(chosen: readonly Run[]): readonly Run[] {
  return chosen.length < 2 ? [] : chosen.slice(0, mostCompared);
}

/** The colour of each, 1 to 8: as `panelChart` draws them. */
export function coloursOf(runs: readonly Run[]): ReadonlyMap<RunId, number> {
  return new Map(runs.map(({ id }, place) => [id, (place % colours) + 1]));
}
