import type { RouteLocationRaw } from 'vue-router';
import type { ArgumentFinding, Estimate } from '../../../../shared/contract/arguments.ts';
import type { DataSet } from '../../../../shared/contract/data-sets.ts';

/** Something to know before a run is started. */
export interface SummaryWarning {
  readonly text: string;
  /** Where the entries that it is about can be seen; null where it is about none. */
  readonly show: RouteLocationRaw | null;
}

/** What was measured and what the check has found, with where to look. */
export function warningsOf(
  measured: Estimate['warnings'],
  findings: readonly ArgumentFinding[],
  { project, id }: Pick<DataSet, 'project' | 'id'>,
): readonly SummaryWarning[] {
  const ofData = measured.map(({ text, entries }) => ({
    text,
    show:
      entries.length === 0
        ? null
        : { path: `/projects/${project}/data/${id}`, query: { filter: `entry:${entries.join(',')}` } },
  }));
  const ofArguments = findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ message, mend }) => ({ text: `${message} ${mend}`, show: null }));
  return [...ofData, ...ofArguments];
}
