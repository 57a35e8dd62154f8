import type { Project } from '../../../shared/contract/projects.ts';
import { counted, count } from '../../words/number.ts';

/** Those that are worked on, and those that are put away; each the last opened first. */
export function listProjects(projects: readonly Project[]): {
  readonly present: readonly Project[];
  readonly archived: readonly Project[];
} {
  return {
    present: projects.filter(({ archived }) => !archived),
    archived: projects.filter(({ archived }) => archived),
  };
}

/** What is in a project, in a line: `1,204 entries · 3 runs · 1 running`. */
export function projectSummary({
  entries,
  runs,
  activeRuns,
}: Pick<Project, 'entries' | 'runs' | 'activeRuns'>): string {
  const data = entries === 0 ? 'no data yet' : counted(entries, 'entry', 'entries');
  const trained = runs === 0 ? [] : [counted(runs, 'run')];
  const active = activeRuns === 0 ? [] : [`${count(activeRuns)} under way`];
  return [data, ...trained, ...active].join(' · ');
}
