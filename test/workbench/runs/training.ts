import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import type { RunRequest } from '../../../src/shared/contract/arguments.ts';
import type { WorkbenchEvent } from '../../../src/shared/contract/events.ts';
import type { RunId } from '../../../src/shared/contract/ids.ts';
import type { Run } from '../../../src/shared/contract/runs.ts';
import type { Split } from '../../../src/workbench/entries/entry.ts';
import { importDataSet } from '../../../src/workbench/import/import-data-set.ts';
import type { Workbench } from '../../../src/workbench/workbench.ts';

const shape = { longContextShare: 0, unanswerableShare: 0, severalAnswersShare: 0, factsPerContext: 2 };

export interface LittleData {
  readonly train?: number;
  readonly validation?: number;
  readonly test?: number;
  readonly none?: number;
}

/** A project with a little data, and what to ask for to train the demo's base model on it for a few seconds. */
export async function littleProject(
  { store }: Workbench,
  { train = 64, validation = 12, test = 0, none = 0 }: LittleData = {},
): Promise<RunRequest> {
  const project = store.projects.create('Little');
  const parts: readonly (readonly [Split | null, number])[] = [
    ['train', train],
    ['validation', validation],
    ['test', test],
    [null, none],
  ];
  const items = parts.flatMap(([split, entries], seed) =>
    entries === 0 ? [] : mockDataset({ ...shape, seed, entries }).map((example) => ({ example, split })),
  );
  const { dataSet } = await importDataSet(store, items, { name: 'little', project, who: 'test' });
  const base = store.models.list().find(({ origin }) => origin.type === 'shipped')!;
  return { project, model: base.id, dataSet, values: littleValues };
}

/** Twenty steps of a few milliseconds each, that are logged one by one. */
export const littleValues = {
  max_seq_length: 96,
  doc_stride: 16,
  pad_to_max_length: false,
  per_device_train_batch_size: 4,
  max_steps: 20,
  logging_steps: 1,
  learning_rate: 1e-3,
  threads: 1,
};

/** Resolves once a run is in one of these states. */
export async function until({ events, store, supervisor }: Workbench, id: RunId, ...states: readonly Run['state'][]) {
  const watching = events.watch();
  const now = store.runs.get(id);
  if (states.includes(now.state)) {
    await watching.return(undefined);
    return supervisor.describe(now);
  }
  for await (const event of watching)
    if (event.type === 'run' && event.run.id === id && states.includes(event.run.state)) return event.run;
  throw new Error('The workbench was closed.');
}

/** Resolves once a run has told of a step. */
export async function untilStep({ events }: Workbench, id: RunId, step: number): Promise<void> {
  for await (const event of events.watch())
    if (event.type === 'run-point' && event.run === id && event.step >= step) return;
}

/** Everything that is told from now on, as it comes. */
export function collect({ events }: Workbench): { readonly told: readonly WorkbenchEvent[]; readonly end: () => void } {
  const told: WorkbenchEvent[] = [];
  const watching = events.watch();
  void (async () => {
    for await (const event of watching) told.push(event);
  })();
  return { told, end: () => void watching.return(undefined) };
}

/** The figures of a run that do not depend on how fast it went. */
export function curveOf({ store, supervisor }: Workbench, id: RunId, name: string): (readonly [number, number])[] {
  supervisor.flush();
  const curve = store.points.curve(store.runs.get(id).number, name);
  if (curve.length === 0) throw new Error(`There is no curve ${name}.`);
  return curve.map(([step, , , value]) => [step, value]);
}
