import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { makeFolder } from '../../dataset/files/make-folder.ts';
import { writeTextFile } from '../../dataset/files/text-file.ts';
import type { EmitEvent } from '../../shared/events.ts';
import type { Sweep } from '../sweep/plan-sweep.ts';
import { ClusterFiles } from './cluster-files.ts';
import { warnOfLeftOut } from './left-out.ts';
import { loraConfig } from './lora-config.ts';
import { kubernetesManifest, type Runner, slurmScript, sweepReadme, trialScript } from './sweep-scripts.ts';
import { trainLora } from './train-lora.ts';
import { runQaArguments, trainerArguments, type TransformersVersion } from './trainer-arguments.ts';
import { requireEmpty, writeJson, writeScript } from './write-cluster-run.ts';

/** Who hands the trials out. */
export type Scheduler =
  { readonly kind: 'slurm' } | { readonly kind: 'kubernetes'; readonly image: string; readonly claim: string | null };

export interface ClusterSweepOptions {
  readonly scheduler: Scheduler;
  readonly runner: Runner;
  readonly transformers: TransformersVersion;
  /** For each trial. */
  readonly gpus: number;
}

/**
 * Writes a folder with all that a sweep needs on a cluster: what its trials read, the arguments of each, and the file that
 * submits them. Throws a `Failure` where a trial cannot be taken there, or the folder has anything in it.
 */
export async function writeClusterSweep(
  { trials, earlyStopping }: Sweep,
  folder: string,
  { scheduler, runner, transformers, gpus }: ClusterSweepOptions,
  emit: EmitEvent,
): Promise<void> {
  await requireEmpty(folder);
  const files = new ClusterFiles(folder, emit);
  const path = (...names: readonly string[]) => join(folder, ...names);
  try {
    if (earlyStopping !== null) emit({ type: 'log', level: 'warning', code: 'no-early-stopping', message: noStopping });
    if (runner === 'run_qa.py') warnOfLeftOut(trials[0]!.args, emit);
    for (const { name, args } of trials) {
      const paths = await files.place(args, `trials/${name}`);
      const given = runner === 'spanwright' ? runQaArguments(args, paths) : trainerArguments(args, paths, transformers);
      await makeFolder(path('arguments'));
      await writeJson(path('arguments', `${name}.json`), given);
      if (runner === 'spanwright' || !args.lora.useLora) continue;
      await makeFolder(path('lora'));
      await writeJson(path('lora', `${name}.json`), await loraConfig(args));
      await writeTextFile(path('train_lora.py'), trainLora);
    }
    await writeScript(path('run_trial.sh'), trialScript(runner));
    const job = { name: jobName(folder), trials: trials.length, gpus };
    const submit = await writeJob(path, job, scheduler);
    await writeTextFile(path('README.md'), sweepReadme(submit, runner, transformers));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

const noStopping = 'Trials do not see each other on a cluster: none is stopped early, all run to their end.';

/** Tells the line that submits it. */
async function writeJob(
  path: (name: string) => string,
  job: { readonly name: string; readonly trials: number; readonly gpus: number },
  scheduler: Scheduler,
): Promise<string> {
  if (scheduler.kind === 'slurm') {
    await makeFolder(path('logs'));
    await writeTextFile(path('sweep.sbatch'), slurmScript(job));
    return 'sbatch sweep.sbatch           in this folder';
  }
  const { image, claim } = scheduler;
  await writeTextFile(path('sweep.yaml'), kubernetesManifest({ ...job, image, claim: claim ?? job.name }));
  return 'kubectl apply -f sweep.yaml';
}

/** A name that Kubernetes takes: of RFC 1123's letters, and short enough for the names of its pods. */
function jobName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'sweep' : name;
}
