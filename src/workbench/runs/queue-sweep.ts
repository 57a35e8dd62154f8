import { basename, resolve } from 'node:path';
import { findArgument } from '../../pipeline/arguments/all-arguments.ts';
import type { QaArguments } from '../../pipeline/arguments/qa-arguments.ts';
import { serializeArguments } from '../../pipeline/arguments/serialize.ts';
import type { Sweep } from '../../pipeline/sweep/plan-sweep.ts';
import type { ArgumentValues } from '../../shared/contract/arguments.ts';
import type { RunId } from '../../shared/contract/ids.ts';
import { addFolder } from '../models/add-folder.ts';
import { projectNamed } from '../projects/project-named.ts';
import type { Store } from '../store/store.ts';
import { managedArguments } from './arguments/managed-arguments.ts';
import { homeData, readHomeData } from './bring-home/home-data.ts';
import { prepareRun } from './prepare-run.ts';

/**
 * Puts every trial of a sweep into the queue, as a run of a project and with the sweep's name as its tag; a workbench works
 * on them when it has the store, and stops losers early where the sweep says so. One that is there already is not queued again. Throws a `Failure` at the first that could
 * not be run.
 */
export async function queueSweep(
  store: Store,
  dataFolder: string,
  { folder, trials, metric, goal, earlyStopping }: Sweep,
  projectName: string,
): Promise<readonly RunId[]> {
  const project = projectNamed(store, projectName);
  const tag = basename(resolve(folder));
  const queued: RunId[] = [];
  const there = store.runs.list({ project, archived: false }).filter(({ tags }) => tags.includes(tag));
  for (const { name, args } of trials) {
    if (there.some((run) => run.name === name)) continue;
    const read = { name: tag, args, root: process.cwd(), output: folder };
    const { dataSet } = await homeData(store, project, read, await readHomeData(read));
    const path = args.model.modelNameOrPath;
    const model = path === null ? null : await addFolder(store, path);
    const request = { project, model, dataSet, values: valuesOf(args), name };
    const { id, notes } = await prepareRun(store, dataFolder, request);
    store.runs.change(id, { tags: [tag] });
    const { number } = store.runs.get(id);
    if (earlyStopping !== null)
      store.sweepTrials.add(number, { sweep: `${project}/${tag}`, metric, goal, rule: earlyStopping });
    for (const [index, note] of notes.entries()) store.log.add(number, { ...note, number: index + 1, at: new Date() });
    queued.push(id);
  }
  return queued;
}

/** What a form would say: the workbench may run somewhere else, so paths are whole. */
function valuesOf(args: QaArguments): ArgumentValues {
  const changed = Object.entries(serializeArguments(args, { onlyChanged: true }));
  return Object.fromEntries(
    changed
      .filter(([name]) => !managedArguments.has(name))
      .map(([name, value]) => {
        const isPath = findArgument(name)?.declaration.kind === 'path' && typeof value === 'string';
        return [name, isPath ? resolve(value) : value];
      }),
  );
}
