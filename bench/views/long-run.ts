import type { RunId } from '../../src/shared/contract/ids.ts';
import { mockDataset } from '../../src/dataset/mock/mock-dataset.ts';
import { importDataSet } from '../../src/workbench/import/import-data-set.ts';
import { describeRun } from '../../src/workbench/runs/describe-run.ts';
import type { Point } from '../../src/workbench/runs/points/point.ts';
import type { Workbench } from '../../src/workbench/workbench.ts';

const id = '01900000-0000-7000-8000-000000000000' as RunId;

/** A project with `entries` made-up entries, and a run that has told of `points` steps and tells of twenty more a second. */
export async function longRun(
  workbench: Workbench,
  { points, entries }: { readonly points: number; readonly entries: number },
) {
  const { store, events } = workbench;
  const project = store.projects.create('Long');
  const items = mockDataset({ seed: 1, entries, questionsPerContext: 6, factsPerContext: 7 }).map((example) => ({
    example,
  }));
  const { dataSet } = await importDataSet(store, items, { name: 'Long', project, who: 'bench' });
  const version = store.dataSets.currentVersion(dataSet);
  const request = { project, model: null, dataSet, values: {} };
  const data = { dataSet, dataSetName: 'Long', version, contentHash: '' };
  store.runs.add({ id, project, name: 'Long run', model: null, ...data, request, arguments: {} });
  const { number } = store.runs.get(id);
  store.database.transaction(() => {
    store.points.add(
      number,
      Array.from({ length: points }, (_, index) => pointAt(index + 1)),
    );
  })();
  store.runs.change(id, { state: 'running', step: points, steps: 2 * points });
  let step = points;
  const ticking = setInterval(() => {
    step += 1;
    const point = pointAt(step);
    store.points.add(number, [point]);
    events.emit({ type: 'run-point', run: id, ...point });
    if (step % 10 !== 0) return;
    const progress = {
      stage: 'train',
      completed: step,
      total: 2 * points,
      unit: 'steps',
      etaSeconds: (2 * points - step) / 20,
    } as const;
    store.runs.change(id, { step });
    events.emit({ type: 'run', run: describeRun(store, store.runs.get(id), progress) });
  }, 50);
  return { project, run: id, dataSet, end: () => clearInterval(ticking) };
}

function pointAt(step: number): Point {
  const noise = Math.sin(step * 12.9898) * 43_758.5453;
  const wobble = noise - Math.floor(noise);
  const values = {
    loss: 3 * Math.exp(-step / 3e4) + wobble / 3,
    grad_norm: 2 + 3 * wobble,
    learning_rate: 1e-4 * Math.exp(-step / 1e5),
    samples_per_second: 100 + 30 * wobble,
    ...(step % 1000 === 0 && {
      eval_f1: 90 - 60 * Math.exp(-step / 2e4),
      eval_exact_match: 80 - 60 * Math.exp(-step / 2e4),
    }),
  };
  return { step, epoch: step / 1000, seconds: step / 20, values };
}
