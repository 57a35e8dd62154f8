import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../router/client.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { littleProject, littleValues, until } from './training.ts';

describe('a run that is removed', () => {
  it('is gone with its curves, its log, its files and its model; others stay', async () => {
    const workbench = await temporaryWorkbench();
    const { runs, models } = clientOf(workbench);
    const { store, dataFolder } = workbench;
    const request = await littleProject(workbench, { train: 16, validation: 4 });
    const started = await runs.start({ ...request, values: { ...littleValues, max_steps: 3 } });
    const other = await runs.start({ ...request, values: { ...littleValues, max_steps: 3 } });
    const run = await until(workbench, started.id, 'finished');
    const kept = await until(workbench, other.id, 'finished');

    const watching = workbench.events.watch();
    await runs.remove({ run: run.id });
    const told: string[] = [];
    for await (const event of watching) if (told.push(event.type) === 3) break;
    expect(told).toEqual(['model', 'run-removed', 'project']);
    expect((await runs.list({ project: request.project })).map(({ id }) => id)).toEqual([kept.id]);
    expect((await models.list()).map(({ id }) => id)).not.toContain(run.tunedModel);
    expect((await models.list()).map(({ id }) => id)).toContain(kept.tunedModel);
    expect(existsSync(join(dataFolder, 'runs', run.id))).toBe(false);
    expect(existsSync(join(dataFolder, 'runs', kept.id, 'output', 'model.safetensors'))).toBe(true);
    for (const table of ['points', 'checkpoints', 'log_lines'])
      expect(store.database.prepare(`SELECT DISTINCT run_number FROM ${table}`).pluck().all(), table).toEqual([
        store.runs.get(kept.id).number,
      ]);
    await expect(runs.get({ run: run.id })).rejects.toThrow('There is no run');
  });

  it('is refused while it is worked on, or waits for that', async () => {
    const workbench = await temporaryWorkbench();
    const { runs } = clientOf(workbench);
    const request = await littleProject(workbench);
    const [working, waiting] = [await runs.start(request), await runs.start(request)];
    for (const { id } of [working, waiting])
      await expect(runs.remove({ run: id })).rejects.toThrow(/is (running|queued)/);
    await runs.stop({ run: waiting.id });
    await runs.remove({ run: waiting.id });
  });
});
