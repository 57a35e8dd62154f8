import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClusterSweepOptions, writeClusterSweep } from '../../../src/pipeline/cluster/write-cluster-sweep.ts';
import { planSweep } from '../../../src/pipeline/sweep/plan-sweep.ts';
import { readSweep } from '../../../src/pipeline/sweep/run-sweep.ts';
import type { SweepFile } from '../../../src/pipeline/sweep/sweep-file.ts';
import { baseModel, type TinyFolder, tinyArguments, tinyFolder } from '../tiny-run.ts';

const run = promisify(execFile);
const entry = fileURLToPath(new URL('../../../src/cli/spanwright.ts', import.meta.url));

describe('a sweep written for a cluster', () => {
  let tiny: TinyFolder;
  let base: { readonly model_name_or_path: string };
  beforeAll(async () => {
    tiny = await tinyFolder();
    base = await baseModel(tiny);
  });
  afterAll(() => rm(tiny.folder, { recursive: true }));

  const plan = (output: string, parameters: SweepFile['parameters']) => {
    const args = tinyArguments(tiny, { ...base, config_name: null });
    const file = { arguments: args, method: 'grid', parameters, seed: 0, metric: 'eval_f1' } as const;
    return planSweep(file, 'sweep.json', tiny.path(output));
  };
  const slurm = { scheduler: { kind: 'slurm' }, runner: 'spanwright', transformers: '5', gpus: 0 } as const;
  const write = async (
    name: string,
    parameters: SweepFile['parameters'],
    options: Partial<ClusterSweepOptions> = {},
  ) => {
    const sweep = await plan(name, parameters);
    await writeClusterSweep(sweep, tiny.path(name), { ...slurm, ...options }, () => undefined);
    return sweep;
  };
  const text = (path: string) => readFile(tiny.path(path), 'utf8');
  const elevenRates = Array.from({ length: 11 }, (_, index) => (index + 1) * 1e-4);

  it('is a job array of Slurm whose tasks each run their own trial', async () => {
    const sweep = await write('array', { learning_rate: elevenRates });
    expect(await text('array/sweep.sbatch')).toMatch(/^#SBATCH --array=0-10$/m);
    for (const script of ['sweep.sbatch', 'run_trial.sh'])
      await expect(run('bash', ['-n', tiny.path(`array/${script}`)])).resolves.toBeTruthy();
    for (const index of [0, 1, 10]) {
      const { stdout } = await run('bash', [tiny.path('array/sweep.sbatch')], {
        env: {
          ...process.env,
          SPANWRIGHT: 'echo',
          SLURM_SUBMIT_DIR: tiny.path('array'),
          SLURM_ARRAY_TASK_ID: `${index}`,
        },
      });
      expect(stdout).toBe(`run-qa arguments/${sweep.trials[index]!.name}.json\n`);
    }
  });

  it('trains there, and its results are read when it is back', async () => {
    const sweep = await write('train', { learning_rate: [1e-3, 1e-4] });
    const script = tiny.path('train/run_trial.sh');
    await run(script, ['1'], { env: { ...process.env, SPANWRIGHT: `${process.execPath} ${entry}` } });
    const { trials, best } = await readSweep(sweep);
    expect(trials.map(({ state }) => state)).toEqual(['waiting', 'finished']);
    expect(best).toBe(sweep.trials[1]!.name);
  });

  it('holds each model and data file once, however many trials read it', async () => {
    const files = [tiny.path('train.json'), tiny.path('dev.json')];
    await write('shared', { train_file: files, learning_rate: [1e-3, 1e-4] });
    expect(await readdir(tiny.path('shared/data'))).toEqual(['train-2.json', 'train.json', 'validation.json']);
    const last = JSON.parse(await text('shared/arguments/4-train_file=dev.json,learning_rate=1e-4.json')) as object;
    expect(last).toMatchObject({ train_file: 'data/train-2.json', model_name_or_path: 'model' });
  });

  it('is an indexed Job of Kubernetes', async () => {
    const scheduler = { kind: 'kubernetes', image: 'registry.example/train:1', claim: null } as const;
    await write('Job 1', { learning_rate: [1e-3, 1e-4] }, { scheduler, gpus: 1 });
    const job = load(await text('Job 1/sweep.yaml'));
    expect(job).toMatchObject({
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'job-1' },
      spec: {
        completionMode: 'Indexed',
        completions: 2,
        template: {
          spec: {
            restartPolicy: 'Never',
            containers: [
              {
                image: 'registry.example/train:1',
                workingDir: '/sweep',
                command: ['bash', '-c', 'exec ./run_trial.sh "$JOB_COMPLETION_INDEX"'],
                volumeMounts: [{ name: 'sweep', mountPath: '/sweep' }],
                resources: { limits: { 'nvidia.com/gpu': 1 } },
              },
            ],
            volumes: [{ name: 'sweep', persistentVolumeClaim: { claimName: 'job-1' } }],
          },
        },
      },
    });
  });

  it('launches run_qa.py, or train_lora.py for the trials with LoRA', async () => {
    await write('python', { use_lora: [false, true] }, { runner: 'run_qa.py' });
    const script = tiny.path('python/run_trial.sh');
    await expect(run('bash', ['-n', script])).resolves.toBeTruthy();
    expect(await readdir(tiny.path('python/lora'))).toEqual(['2-use_lora=true.json']);
    await writeFile(tiny.path('accelerate'), '#!/bin/sh\necho "$@"', { mode: 0o755 });
    const env = { ...process.env, PATH: `${tiny.folder}:${process.env.PATH}`, RUN_QA: 'run_qa.py' };
    expect((await run(script, ['0'], { env })).stdout).toBe('launch run_qa.py arguments/1-use_lora=false.json\n');
    const lora = 'launch train_lora.py arguments/2-use_lora=true.json lora/2-use_lora=true.json\n';
    expect((await run(script, ['1'], { env })).stdout).toBe(lora);
  });
});
