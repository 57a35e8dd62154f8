import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { hashExamples } from '../../../src/dataset/identity/hash.ts';
import { trainingDataOf } from '../../../src/workbench/versions/training-data.ts';
import { clientOf } from '../router/client.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { littleProject, littleValues, until } from './training.ts';

describe('a run', () => {
  it('trains the demo base in a process of its own, and leaves curves, a log, checkpoints and a model', async () => {
    const workbench = await temporaryWorkbench();
    const { runs, projects } = clientOf(workbench);
    const request = await littleProject(workbench, { test: 6 });
    const values = {
      ...littleValues,
      eval_strategy: 'steps',
      load_best_model_at_end: true,
      metric_for_best_model: 'f1',
    };
    const queued = await runs.start({ ...request, values });
    expect(queued).toMatchObject({
      name: 'Run 1',
      model: { name: 'Demo base' },
      data: { name: 'little', versionNumber: 1 },
    });
    const run = await until(workbench, queued.id, 'finished', 'failed', 'interrupted');
    expect(run).toMatchObject({
      state: 'finished',
      reason: null,
      step: 20,
      steps: 20,
      device: 'cpu',
      resumable: false,
    });
    expect(run.memoryBytes).toBeGreaterThan(2 ** 26);

    const [curves] = await runs.series({ runs: [run.id] });
    const steps = Object.fromEntries(curves!.series.map((one) => [one.name, one.steps]));
    expect(steps.loss).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(steps.eval_f1).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
    expect(steps.memory_bytes?.length).toBeGreaterThan(0);

    const detail = await runs.get({ run: run.id });
    expect(run.values).toEqual(values);
    expect(detail.commandLine).toContain('run-qa --model_name_or_path');
    expect(detail.environment).toMatchObject({ device: 'cpu', 'data version': '1' });
    expect(detail.metrics.eval_f1).toBe(run.best.eval_f1);
    expect(run.latest).toMatchObject(detail.metrics);
    expect(detail.checkpoints.length).toBeGreaterThan(0);
    expect(detail.advice.length).toBeGreaterThan(0);
    expect((await runs.log({ run: run.id })).map(({ code }) => code)).toContain('best-model-loaded');
    expect(workbench.store.models.get(run.tunedModel!)).toMatchObject({
      name: 'Run 1',
      folder: detail.outputFolder,
      scores: { f1: detail.metrics.eval_f1 },
    });
    expect(existsSync(join(detail.outputFolder, 'model.safetensors'))).toBe(true);
    expect(await projects.get({ project: request.project })).toMatchObject({ runs: 1, bestF1: run.best.eval_f1 });

    const path = join(workbench.dataFolder, 'points.csv');
    await runs.exportMetrics({ run: run.id, path });
    const [header, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
    expect(header).toMatch(/^step,epoch,seconds,.*loss/);
    expect(lines.length).toBeGreaterThanOrEqual(20);
  });

  it('reads its data as they were when it was started, by split', async () => {
    const workbench = await temporaryWorkbench();
    const { runs } = clientOf(workbench);
    const request = await littleProject(workbench, { train: 20, validation: 8, test: 4, none: 3 });
    const { id } = await runs.start(request);
    await runs.stop({ run: id });
    const data = trainingDataOf(workbench.store, id);
    expect(data.map(({ role, split }) => [role, split])).toEqual([
      ['test', 'test'],
      ['train', 'train'],
      ['validation', 'validation'],
    ]);
    for (const { role, contentHash } of data) {
      const { examples } = await readExamples(join(workbench.dataFolder, 'runs', id, 'data', `${role}.json`));
      expect(hashExamples(examples)).toBe(contentHash);
    }
    expect((await runs.log({ run: id })).map(({ message }) => message)).toContain(
      'Entries that are in no split are left out: 3.',
    );
  });

  it('puts entries that are in no split into splits, so that the next is judged by the same questions', async () => {
    const workbench = await temporaryWorkbench();
    const { runs, dataSets } = clientOf(workbench);
    const request = await littleProject(workbench, { train: 0, validation: 0, none: 60 });
    const run = await runs.start(request);
    await runs.stop({ run: run.id });
    expect(run.data.versionNumber).toBe(2);
    const { splits } = await dataSets.get(request);
    expect(splits).toMatchObject({ test: 0, none: 0 });
    expect(splits.validation).toBeGreaterThan(0);
    expect(splits.train).toBeGreaterThan(splits.validation);
    expect(trainingDataOf(workbench.store, run.id).map(({ role, split }) => [role, split])).toEqual([
      ['train', 'train'],
      ['validation', 'validation'],
    ]);
    const again = await runs.start(await runs.duplicate({ run: run.id }));
    await runs.stop({ run: again.id });
    expect(again.data).toEqual(run.data);
    await dataSets.undo(request);
    expect((await dataSets.get(request)).splits).toMatchObject({ none: 60 });
  });
});
