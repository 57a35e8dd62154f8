import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArgumentsFile } from '../../../../src/pipeline/arguments/arguments-file.ts';
import { resolveArguments } from '../../../../src/pipeline/arguments/resolve.ts';
import { writeClusterRun } from '../../../../src/pipeline/cluster/write-cluster-run.ts';
import { runQa } from '../../../../src/pipeline/run-qa.ts';
import { addFolder } from '../../../../src/workbench/models/add-folder.ts';
import { modelSource } from '../../../../src/workbench/models/model-source.ts';
import { bringHome } from '../../../../src/workbench/runs/bring-home/bring-home.ts';
import { runFolder } from '../../../../src/workbench/runs/run-folder.ts';
import type { Workbench } from '../../../../src/workbench/workbench.ts';
import { baseModel, curvesOf, type TinyFolder, tinyArguments, tinyFolder } from '../../../pipeline/tiny-run.ts';
import { temporaryWorkbench } from '../../temporary-workbench.ts';

const usual = { project: 'Home', name: null, argumentsFile: null };

describe('a run brought home', () => {
  let tiny: TinyFolder;
  let base: { readonly model_name_or_path: string };
  beforeAll(async () => {
    tiny = await tinyFolder();
    base = await baseModel(tiny);
  });
  afterAll(() => rm(tiny.folder, { recursive: true }));

  /**
   * A folder for a cluster, trained in by its own arguments and with nothing of it elsewhere. The training is that of
   * run-qa, whose folder is that of run_qa.py.
   */
  const trained = async (name: string, changes: Record<string, unknown> = {}) => {
    const folder = tiny.path(name);
    const asked = {
      ...tinyArguments(tiny, { ...base, config_name: null, eval_strategy: 'steps', eval_steps: 4 }),
      ...changes,
    };
    await writeClusterRun(resolveArguments(asked, { kind: 'form' }).args, folder, '4', () => undefined);
    const written = await readArgumentsFile(join(folder, 'arguments.json'));
    const paths = ['model_name_or_path', 'train_file', 'validation_file', 'output_dir'].map(
      (argument) => [argument, join(folder, String(written[argument]))] as const,
    );
    const here = { ...written, ...Object.fromEntries(paths), cache_dir: tiny.path('cache') };
    const { use_lora: lora = false } = changes;
    await runQa(resolveArguments({ ...here, use_lora: lora }, { kind: 'form' }).args);
    for (const step of [4, 8, 12])
      await rm(join(folder, 'output', `checkpoint-${step}`), { recursive: true, force: true });
    return folder;
  };
  const bring = ({ store, dataFolder }: Workbench, folder: string, options: object = {}) =>
    bringHome(store, dataFolder, folder, { ...usual, ...options });

  it('has its curves, its scores and its data, and its model is among the others', async () => {
    const folder = await trained('full', { learning_rate: 2e-3 });
    const workbench = await temporaryWorkbench();
    const { store } = workbench;
    const known = await addFolder(store, tiny.path('base'), { name: 'Known base' });
    const { run: id } = await bring(workbench, folder);
    const run = store.runs.get(id);
    expect(run).toMatchObject({
      name: 'full',
      state: 'finished',
      step: 12,
      steps: 12,
      model: { id: known, name: 'Known base' },
    });
    expect(run.request.values).toMatchObject({ learning_rate: 2e-3, max_steps: 12 });
    const results = JSON.parse(await readFile(join(folder, 'output', 'all_results.json'), 'utf8')) as object;
    expect(run.metrics).toEqual(results);

    const history = await curvesOf(join(folder, 'output'));
    const losses = history.flatMap(({ step, loss }) => (loss === undefined ? [] : [[step, loss]]));
    expect(store.points.curve(run.number, 'loss').map(([step, , , value]) => [step, value])).toEqual(losses);
    expect(store.points.names(run.number)).toContain('eval_f1');

    expect(store.projects.get(run.project).name).toBe('Home');
    expect(store.dataSets.list(run.project)).toHaveLength(1);
    const model = store.models.get(run.tunedModel!);
    await rm(folder, { recursive: true });
    expect(await readFile(join(model.folder, 'model.safetensors'))).toBeInstanceOf(Buffer);
    expect(model).toMatchObject({ name: 'full', kind: 'model', origin: { type: 'run', run: id } });
  });

  it('shares its data set with other runs on the same questions', async () => {
    const [one, other] = [await trained('one'), await trained('other', { learning_rate: 1e-4 })];
    const workbench = await temporaryWorkbench();
    const runs = [await bring(workbench, one), await bring(workbench, other)].map(({ run }) =>
      workbench.store.runs.get(run),
    );
    expect(runs[1]!.dataSet).toBe(runs[0]!.dataSet);
    expect(runs[1]!.version).toBe(runs[0]!.version);
  });

  it('brings the base model of an adapter along where it is not there', async () => {
    const folder = await trained('lora', { use_lora: true, lora_r: 4 });
    const workbench = await temporaryWorkbench();
    const run = workbench.store.runs.get((await bring(workbench, folder)).run);
    await rm(folder, { recursive: true });
    expect(run.request.values).toMatchObject({ use_lora: true, r: 4 });
    const source = await modelSource(workbench.store, workbench.store.models.get(run.tunedModel!));
    expect(source.adapter).toBe(runFolder(workbench.dataFolder, run.id).output);
    expect(await readFile(join(source.model, 'model.safetensors'))).toEqual(
      await readFile(tiny.path('base/model.safetensors')),
    );
  });

  it('may be a plain output folder, with its file of arguments named', async () => {
    const folder = await trained('plain');
    await rename(join(folder, 'output'), tiny.path('alone'));
    const workbench = await temporaryWorkbench();
    await expect(bring(workbench, tiny.path('alone'))).rejects.toMatchObject({ code: 'no-arguments' });
    const argumentsFile = tiny.path('alone.json');
    await writeFile(argumentsFile, JSON.stringify(tinyArguments(tiny)));
    const { run } = await bring(workbench, tiny.path('alone'), { argumentsFile, name: 'Alone' });
    expect(workbench.store.runs.get(run)).toMatchObject({ name: 'Alone', state: 'finished' });
  });

  it.each([
    ['has not been trained', 'trainer_state.json', 'not-a-trained-run'],
    ['has no model', 'config.json', 'no-model-in-folder'],
    ['has no weights', 'model.safetensors', 'weights-missing'],
  ])('is refused in a line where it %s, and nothing is left of it', async (what, file, code) => {
    const folder = tiny.path(what);
    await cp(await trained(`${what} before`), folder, { recursive: true });
    await rm(join(folder, 'output', file));
    const workbench = await temporaryWorkbench();
    await expect(bring(workbench, folder)).rejects.toMatchObject({ code });
    expect(workbench.store.runs.list({ project: null, archived: false })).toEqual([]);
    expect(await readdir(join(workbench.dataFolder, 'runs'))).toEqual([]);
  });

  it('is refused where its data is not to be found, before a project is made for it', async () => {
    const folder = await trained('without data');
    await rm(join(folder, 'data'), { recursive: true });
    const workbench = await temporaryWorkbench();
    const projects = workbench.store.projects.list().length;
    await expect(bring(workbench, folder, { project: 'Never' })).rejects.toThrow(/train/);
    expect(workbench.store.projects.list()).toHaveLength(projects);
  });

  it('is refused a second time', async () => {
    const folder = await trained('twice');
    const workbench = await temporaryWorkbench();
    await bring(workbench, folder);
    await expect(bring(workbench, folder)).rejects.toMatchObject({ code: 'already-brought-home' });
  });
});
