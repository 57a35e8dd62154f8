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

/** What is in a project, in a line: `1,204 entries · 3 runs · 1 under way · 1 to resume`. */
export function projectSummary({
  entries,
  runs,
  activeRuns,
  resumableRuns,
}: Pick<Project, 'entries' | 'runs' | 'activeRuns' | 'resumableRuns'>): string {
  const data = entries === 0 ? 'no data yet' : counted(entries, 'entry', 'entries');
  const trained = runs === 0 ? [] : [counted(runs, 'run')];
  const active = activeRuns === 0 ? [] : [`${count(activeRuns)} under way`];
  const resumable = resumableRuns === 0 ? [] : [`${count(resumableRuns)} to resume`];
  return [data, ...trained, ...active, ...resumable].join(' · ');
}
