import type { Run } from '../../../../shared/contract/runs.ts';
import { runStates } from '../run-states.ts';
import { dataLabel, modelLabel } from './run-columns.ts';

/** What runs can be grouped by. */
export const groupings = {
  none: { title: 'Not grouped', groupsOf: () => [''] },
  model: { title: 'By model', groupsOf: (run) => [modelLabel(run)] },
  data: { title: 'By data version', groupsOf: (run) => [dataLabel(run)] },
  tag: { title: 'By tag', groupsOf: ({ tags }) => (tags.length > 0 ? tags : ['without a tag']) },
  state: { title: 'By state', groupsOf: ({ state }) => [runStates[state].title] },
} as const satisfies Record<string, { readonly title: string; readonly groupsOf: (run: Run) => readonly string[] }>;

export type Grouping = keyof typeof groupings;

/** A line of the table: a run, or what is above those of a group. */
export type TableLine =
  | { readonly type: 'run'; readonly key: string; readonly run: Run }
  | {
      readonly type: 'group';
      readonly key: string;
      readonly title: string;
      readonly runs: readonly Run[];
      readonly folded: boolean;
    };

/**
 * The lines of a table, in which runs keep their order and groups stand in the order of their first runs. A run with
 * several tags stands under each.
 */
export function groupRuns(runs: readonly Run[], by: Grouping, folded: ReadonlySet<string>): readonly TableLine[] {
  if (by === 'none') return runs.map((run) => ({ type: 'run', key: run.id, run }));
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    for (const title of groupings[by].groupsOf(run)) {
      const group = groups.get(title);
      if (group) group.push(run);
      else groups.set(title, [run]);
    }
  }
  return [...groups].flatMap(([title, members]): TableLine[] => {
    const key = `${by}:${title}`;
    const isFolded = folded.has(key);
    const head: TableLine = { type: 'group', key, title, runs: members, folded: isFolded };
    return isFolded
      ? [head]
      : [head, ...members.map((run): TableLine => ({ type: 'run', key: `${key}/${run.id}`, run }))];
  });
}
