import { getComparison, listComparisons } from '../compare/comparisons.ts';
import { readRows, rowKeys } from '../compare/query-rows.ts';
import { readGroups } from '../compare/groups/read-groups.ts';
import { readThresholds } from '../compare/read-thresholds.ts';
import { reportedComparison } from '../compare/report/reported-comparison.ts';
import { writeReport } from '../compare/report/write-report.ts';
import { startComparison } from '../compare/start-comparison.ts';
import { os } from './os.ts';
import { work } from './work.ts';

const { compare } = os;

export const compareRouter = compare.router({
  list: compare.list.handler(({ input: { project }, context: { workbench } }) =>
    listComparisons(workbench.store, workbench.store.projects.get(project).id),
  ),
  start: compare.start.handler(({ input, context: { workbench }, signal }) =>
    work(signal, async (ways) => getComparison(workbench.store, await startComparison(workbench, input, ways))),
  ),
  keys: compare.keys.handler(({ input: { comparison, ...query }, context: { workbench } }) =>
    rowKeys(workbench.store, comparison, query),
  ),
  rows: compare.rows.handler(({ input: { comparison, ...query }, context: { workbench } }) =>
    readRows(workbench.store, comparison, query),
  ),
  groups: compare.groups.handler(({ input: { comparison, by }, context: { workbench } }) =>
    readGroups(workbench.store, comparison, by),
  ),
  report: compare.report.handler(async ({ input: { comparison, form, path }, context: { workbench } }) => {
    await writeReport(path, form, reportedComparison(workbench.store, comparison));
    return { path };
  }),
  thresholds: compare.thresholds.handler(({ input: { comparison, model }, context: { workbench } }) =>
    readThresholds(workbench.store, comparison, model),
  ),
});
