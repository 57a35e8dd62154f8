import type { RunId } from '../../shared/contract/ids.ts';
import { compareArguments } from '../runs/compare-arguments.ts';
import { splitForRun } from '../runs/data/split-for-run.ts';
import { nameAgain } from '../runs/name-again.ts';
import { exportMetrics } from '../runs/export-metrics.ts';
import { removeRun } from '../runs/remove-run.ts';
import { runDetail } from '../runs/run-detail.ts';
import { runSeries } from '../runs/run-series.ts';
import type { RunChanges } from '../runs/stored-run.ts';
import type { Workbench } from '../workbench.ts';
import { os } from './os.ts';

const { runs } = os;

export const runsRouter = runs.router({
  list: runs.list.handler(({ input, context: { workbench } }) => {
    const { store, supervisor } = upToDate(workbench);
    return store.runs.list(input).map((run) => supervisor.describe(run));
  }),
  get: runs.get.handler(({ input, context: { workbench } }) => {
    const { store, supervisor, dataFolder } = upToDate(workbench);
    const run = store.runs.get(input.run);
    return runDetail(store, dataFolder, run, supervisor.describe(run));
  }),
  start: runs.start.handler(async ({ input, context: { workbench } }) => {
    const { store, supervisor } = workbench;
    await splitForRun(workbench, input);
    return supervisor.describe(store.runs.get(await supervisor.start(input)));
  }),
  pause: runs.pause.handler(({ input, context: { workbench } }) => workbench.supervisor.pause(input.run)),
  resume: runs.resume.handler(({ input, context: { workbench } }) => workbench.supervisor.resume(input.run)),
  stop: runs.stop.handler(({ input, context: { workbench } }) => workbench.supervisor.stop(input.run)),
  rename: runs.rename.handler(({ input: { run, name }, context }) => change(context.workbench, run, { name })),
  setNotes: runs.setNotes.handler(({ input: { run, notes }, context }) => change(context.workbench, run, { notes })),
  setTags: runs.setTags.handler(({ input: { run, tags }, context }) =>
    change(context.workbench, run, { tags: [...new Set(tags)] }),
  ),
  setArchived: runs.setArchived.handler(({ input: { run, archived }, context }) =>
    change(context.workbench, run, { archived }),
  ),
  remove: runs.remove.handler(({ input, context: { workbench } }) => removeRun(workbench, input.run)),
  duplicate: runs.duplicate.handler(({ input, context: { workbench } }) => {
    const { request, name } = workbench.store.runs.get(input.run);
    return { ...request, name: nameAgain(name) };
  }),
  series: runs.series.handler(({ input, context: { workbench } }) => runSeries(upToDate(workbench).store, input)),
  log: runs.log.handler(({ input: { run, after }, context: { workbench } }) => {
    const { store } = upToDate(workbench);
    return store.log.after(store.runs.get(run).number, after);
  }),
  compareArguments: runs.compareArguments.handler(({ input, context: { workbench } }) =>
    compareArguments(input.runs.map((run) => workbench.store.runs.get(run))),
  ),
  exportMetrics: runs.exportMetrics.handler(({ input: { run, path }, context: { workbench } }) => {
    const { store } = upToDate(workbench);
    return exportMetrics(store, store.runs.get(run), path);
  }),
});

/** The workbench, its store holding all that runs have told so far. */
function upToDate(workbench: Workbench): Workbench {
  workbench.supervisor.flush();
  return workbench;
}

function change({ store, supervisor }: Workbench, run: RunId, changes: RunChanges): void {
  store.runs.get(run);
  store.runs.change(run, changes);
  supervisor.tell(run);
}
