import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../../dataset/files/make-folder.ts';
import { writeExamples } from '../../../dataset/squad/write.ts';
import { hashExamples } from '../../../dataset/identity/hash.ts';
import { serializeArguments } from '../../../pipeline/arguments/serialize.ts';
import type { RunId } from '../../../shared/contract/ids.ts';
import { Failure } from '../../../shared/failure.ts';
import { splits } from '../../entries/entry.ts';
import { WorkbenchEvents } from '../../events/workbench-events.ts';
import { projectNamed } from '../../projects/project-named.ts';
import type { Store } from '../../store/store.ts';
import { uuidV7 } from '../../store/uuid-v7.ts';
import { hashVersion } from '../../versions/read-version.ts';
import { recordTrainingData } from '../../versions/training-data.ts';
import { managedArguments } from '../arguments/managed-arguments.ts';
import { withBetter } from '../points/best-values.ts';
import type { Point } from '../points/point.ts';
import { registerRunModel } from '../register-run-model.ts';
import { runFolder } from '../run-folder.ts';
import type { Figures } from '../stored-run.ts';
import { homeBase, copyOutput, requireModel } from './home-model.ts';
import { homeData, readHomeData } from './home-data.ts';
import { type ForeignRun, readForeignRun } from './read-foreign-run.ts';

export interface BringHomeOptions {
  /** Found by its name, or made. */
  readonly project: string | null;
  /** Of the run; by default that of its folder. */
  readonly name: string | null;
  readonly argumentsFile: string | null;
}

export interface BroughtHome {
  readonly run: RunId;
  readonly name: string;
  readonly project: string;
}

/**
 * Makes a run that was trained elsewhere one of the workbench's: its curves, scores, data and model are then as if it had
 * been trained here. Its files are copied. Throws a `Failure`, having added no run and no project, where something
 * lacks or does not fit.
 */
export async function bringHome(
  store: Store,
  dataFolder: string,
  folder: string,
  options: BringHomeOptions,
): Promise<BroughtHome> {
  const run = await readForeignRun(folder, options.argumentsFile);
  requireNew(store, run);
  await requireModel(run);
  const name = options.name ?? run.name;
  const id = uuidV7() as RunId;
  const home = runFolder(dataFolder, id);
  const examples = await readHomeData(run);
  try {
    const base = await homeBase(store, dataFolder, run);
    const projectName = options.project ?? run.name;
    const project = projectNamed(store, projectName);
    const { dataSet, version } = await homeData(store, project, run, examples);
    await makeFolder(home.data);
    for (const split of splits)
      if (examples[split]) await writeExamples(join(home.data, `${split}.json`), examples[split], 'flat');
    await copyOutput(run, home.output);
    const completed = serializeArguments(run.args);
    const values = Object.entries(serializeArguments(run.args, { onlyChanged: true })).filter(
      ([argument]) => !managedArguments.has(argument),
    );
    store.database
      .transaction(() => {
        store.runs.add({
          id,
          project,
          name,
          model: base,
          dataSet,
          dataSetName: store.dataSets.get(dataSet).name,
          version,
          contentHash: hashVersion(store, version),
          request: { project, model: base?.id ?? null, dataSet, values: Object.fromEntries(values) },
          arguments: completed,
        });
        for (const split of splits) {
          const own = examples[split];
          if (own) recordTrainingData(store, { run: id, role: split, version, split, contentHash: hashExamples(own) });
        }
        record(store, id, run);
      })
      .immediate();
    const tunedModel = registerRunModel({ store, events: new WorkbenchEvents() }, id, home.output, run.metrics);
    store.runs.change(id, { tunedModel });
    return { run: id, name, project: projectName };
  } catch (error) {
    await rm(home.root, { recursive: true, force: true });
    throw error;
  }
}

function record(store: Store, id: RunId, { state, metrics, endedAt, output }: ForeignRun): void {
  const { number } = store.runs.get(id);
  const seconds = metrics.train_runtime ?? 0;
  const points = pointsOf(state, seconds);
  store.points.add(number, points);
  const latest = points.reduce<Figures>((before, { values }) => ({ ...before, ...values }), {});
  const best = points.reduce<Figures>((before, { values }) => withBetter(before, values), {});
  store.runs.change(id, {
    state: 'finished',
    startedAt: new Date(endedAt.getTime() - 1000 * seconds),
    endedAt,
    seconds,
    step: state.global_step,
    steps: state.max_steps,
    latest,
    best,
    metrics,
    environment: { [broughtFrom]: output },
  });
  const message = `Trained elsewhere, and brought home from ${output}.`;
  store.log.add(number, { number: 1, at: new Date(), level: 'info', code: 'brought-home', message });
}

/** When each was logged is not written there: taken to be evenly spread over the training. */
function pointsOf({ log_history: history, global_step: last }: ForeignRun['state'], seconds: number): Point[] {
  return history.flatMap(({ step, epoch, ...values }) =>
    step === undefined || epoch === undefined
      ? []
      : [{ step, epoch, seconds: last === 0 ? seconds : (seconds * step) / last, values }],
  );
}

const broughtFrom = 'brought home from';

function requireNew(store: Store, { output, endedAt }: ForeignRun): void {
  const known = store.runs
    .list({ project: null, archived: false })
    .find((run) => run.environment[broughtFrom] === output && run.endedAt?.getTime() === endedAt.getTime());
  if (known === undefined) return;
  throw new Failure({
    code: 'already-brought-home',
    message: `${output} is here already, as the run "${known.name}".`,
    mend: 'Delete that run to bring it home once more.',
  });
}
