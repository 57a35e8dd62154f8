import { dump } from 'js-yaml';
import { whatIsNeeded } from './run-scripts.ts';
import type { TransformersVersion } from './trainer-arguments.ts';

/** What carries a trial out. */
export const runners = ['spanwright', 'run_qa.py'] as const;
export type Runner = (typeof runners)[number];

/** `run_trial.sh`: runs one trial, whoever counts them. */
export function trialScript(runner: Runner): string {
  const train =
    runner === 'spanwright'
      ? 'exec ${SPANWRIGHT:-npx spanwright} run-qa "$arguments"'
      : `export RUN_QA="\${RUN_QA:-$PWD/run_qa.py}"
lora="lora/\${arguments#arguments/}"
if [ -f "$lora" ]; then
  exec accelerate launch \${ACCELERATE:-} train_lora.py "$arguments" "$lora"
fi
exec accelerate launch \${ACCELERATE:-} "$RUN_QA" "$arguments"`;
  return `#!/usr/bin/env bash
# ./run_trial.sh N: runs the trial with that number, from 0. Started again, it goes on from its last checkpoint.
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C
trials=(arguments/*.json)
arguments="\${trials[$1]}"
${train}
`;
}

export interface SlurmOptions {
  /** Of the job. */
  readonly name: string;
  readonly trials: number;
  /** For each trial; 0: none. */
  readonly gpus: number;
}

/** `sweep.sbatch`: a job array with a task a trial. */
export function slurmScript({ name, trials, gpus }: SlurmOptions): string {
  return `#!/usr/bin/env bash
#SBATCH --job-name=${name}
#SBATCH --array=0-${trials - 1}
#SBATCH --output=logs/%A_%a.log
${gpus > 0 ? `#SBATCH --gres=gpu:${gpus}\n` : ''}#SBATCH --requeue
# Submit it in this folder, with what your cluster asks for: sbatch --partition=… --time=… sweep.sbatch
set -euo pipefail
cd "\${SLURM_SUBMIT_DIR:-$(dirname "$0")}"
exec ./run_trial.sh "$SLURM_ARRAY_TASK_ID"
`;
}

export interface KubernetesOptions extends SlurmOptions {
  /** Has what the runner needs. */
  readonly image: string;
  /** A persistent volume claim that holds the folder. */
  readonly claim: string;
}

/** `sweep.yaml`: an indexed Job with a pod a trial; one that fails is begun once more, and goes on. */
export function kubernetesManifest({ name, trials, gpus, image, claim }: KubernetesOptions): string {
  const container = {
    name: 'trial',
    image,
    workingDir: '/sweep',
    command: ['bash', '-c', 'exec ./run_trial.sh "$JOB_COMPLETION_INDEX"'],
    volumeMounts: [{ name: 'sweep', mountPath: '/sweep' }],
    ...(gpus > 0 && { resources: { limits: { 'nvidia.com/gpu': gpus } } }),
  };
  const job = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name },
    spec: {
      completionMode: 'Indexed',
      completions: trials,
      parallelism: trials,
      backoffLimitPerIndex: 1,
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: [container],
          volumes: [{ name: 'sweep', persistentVolumeClaim: { claimName: claim } }],
        },
      },
    },
  };
  const heading = `# Copy this folder onto the claim "${claim}", then: kubectl apply -f sweep.yaml\n`;
  return heading + dump(job, { lineWidth: -1, noRefs: true });
}

export function sweepReadme(submit: string, runner: Runner, version: TransformersVersion): string {
  const needs =
    runner === 'spanwright'
      ? 'It takes Spanwright on the nodes; the environment variable SPANWRIGHT may say how it is called.'
      : whatIsNeeded(version);
  return `# A sweep of Spanwright, for a cluster

${needs}

    ${submit}
    ./run_trial.sh 0              one trial, here

Every trial runs to its end: losers are stopped early only where all run on one machine. Results are in \`trials\`. Bring the
folder back, and

    spanwright sweep SWEEP.json -o THIS_FOLDER --collect

tells which is best; \`spanwright import-run\` brings a trial's curves and model home.
`;
}
