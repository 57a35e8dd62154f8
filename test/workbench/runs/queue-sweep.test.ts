import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { planSweep } from '../../../src/pipeline/sweep/plan-sweep.ts';
import { queueSweep } from '../../../src/workbench/runs/queue-sweep.ts';
import { withStore } from '../../../src/workbench/with-store.ts';
import { baseModel, tinyArguments, tinyFolder } from '../../pipeline/tiny-run.ts';
import { temporaryFolder } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { until } from './training.ts';

it('queues the trials of a sweep once, and the workbench runs them when it is opened', async () => {
  const tiny = await tinyFolder();
  const base = { ...(await baseModel(tiny)), max_steps: 4, threads: 1 };
  const args = tinyArguments(tiny, base);
  const parameters = { learning_rate: [1e-3, 1e-4] };
  const file = { arguments: args, method: 'grid', parameters, seed: 0, metric: 'eval_f1' } as const;
  const sweep = await planSweep(file, 'sweep.json', tiny.path('rates'));
  const dataFolder = temporaryFolder();
  const queued = await withStore(dataFolder, (store) => queueSweep(store, dataFolder, sweep, 'Sweeps'));
  expect(await withStore(dataFolder, (store) => queueSweep(store, dataFolder, sweep, 'Sweeps'))).toEqual([]);
  // What they read is in the store; the files are needed no more.
  for (const name of ['train.json', 'dev.json']) await rm(tiny.path(name));

  const workbench = await temporaryWorkbench(dataFolder);
  for (const id of queued) await until(workbench, id, 'finished');
  const runs = workbench.store.runs.list({ project: null, archived: false });
  expect(runs.map(({ name, tags, step }) => ({ name, tags, step })).toReversed()).toEqual([
    { name: '1-learning_rate=1e-3', tags: ['rates'], step: 4 },
    { name: '2-learning_rate=1e-4', tags: ['rates'], step: 4 },
  ]);
  expect(runs.map(({ request }) => request.values.learning_rate).toReversed()).toEqual([1e-3, 1e-4]);
  expect(new Set(runs.map(({ dataSet }) => dataSet)).size).toBe(1);
  await rm(tiny.folder, { recursive: true });
});

it('stops a trial early that does worse than the others, and keeps the best that it came to', async () => {
  const tiny = await tinyFolder();
  const steps = { max_steps: 300, eval_strategy: 'steps', eval_steps: 10, save_strategy: 'no', threads: 1 };
  const args = tinyArguments(tiny, { ...(await baseModel(tiny)), ...steps });
  const rule = { rule: 'median', min_trials: 2, min_step: 20 } as const;
  const sweep = await planSweep(
    {
      arguments: args,
      method: 'grid',
      parameters: { learning_rate: [2e-3, 1e-3, 1e-9] },
      seed: 0,
      metric: 'eval_loss',
      early_stopping: rule,
    },
    'sweep.json',
    tiny.path('losers'),
  );
  const dataFolder = temporaryFolder();
  const [first, second, third] = await withStore(dataFolder, (store) => queueSweep(store, dataFolder, sweep, 'Sweeps'));
  const workbench = await temporaryWorkbench(dataFolder);
  for (const id of [first!, second!]) await until(workbench, id, 'finished');
  const loser = await until(workbench, third!, 'stopped');
  expect(loser.step).toBeGreaterThanOrEqual(20);
  expect(loser.step).toBeLessThan(300);
  expect(loser.reason).toMatch(/^At step \d+ it was worse than the median of the others of its sweep\.$/);
  expect(loser.tunedModel).not.toBeNull();
  await rm(tiny.folder, { recursive: true });
});
