import type { Run } from '../../../../shared/contract/runs.ts';
import type { FacetGroup } from '../../data/filter/facet-menu.ts';
import { hasToken, toggleToken } from '../../data/filter/tokens.ts';
import { runStates } from '../run-states.ts';
import { dataLabel, modelLabel } from '../table/run-columns.ts';

/** What the table of runs can be narrowed to, from the runs that are there; what all have in common is left out. */
export function runFacets(runs: readonly Run[], filter: string): readonly FacetGroup[] {
  const group = (
    title: string,
    field: string,
    valuesOf: (run: Run) => readonly string[],
    titles = same,
  ): FacetGroup => {
    const counts = new Map<string, number>();
    for (const run of runs) for (const value of valuesOf(run)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const choices = [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([value, count]) => ({
        title: titles(value),
        count,
        chosen: hasToken(filter, field, value),
        next: toggleToken(filter, field, value),
      }));
    return { title, choices: choices.filter(({ count, chosen }) => count < runs.length || chosen) };
  };
  return [
    group(
      'State',
      'state',
      ({ state }) => [state],
      (state) => runStates[state as Run['state']].title,
    ),
    group('Model', 'model', (run) => [modelLabel(run)]),
    group('Data', 'data', (run) => [dataLabel(run)]),
    group('Tag', 'tag', ({ tags }) => tags),
  ].filter(({ choices }) => choices.length > 0);
}

const same = (value: string): string => value;
