import type { Runner } from '../../../pipeline/cluster/sweep-scripts.ts';
import type { TransformersVersion } from '../../../pipeline/cluster/trainer-arguments.ts';
import type { ClusterSweepOptions, Scheduler } from '../../../pipeline/cluster/write-cluster-sweep.ts';
import { UsageFailure } from '../../failures/usage-failure.ts';

/** The options that have a sweep written for a cluster instead of run. */
export interface ClusterFlags {
  readonly slurm?: string | undefined;
  readonly kubernetes?: string | undefined;
  readonly runner: Runner;
  readonly transformers: TransformersVersion;
  readonly gpus: number;
  readonly image?: string | undefined;
  readonly claim?: string | undefined;
}

/** Null where the sweep is to be run here. */
export function clusterOptions(given: ClusterFlags): (ClusterSweepOptions & { readonly folder: string }) | null {
  const { slurm, kubernetes, runner, transformers, gpus } = given;
  if (slurm !== undefined && kubernetes !== undefined)
    throw new UsageFailure(
      '--slurm and --kubernetes do not go together.',
      'Write the sweep for one, then for the other.',
    );
  const folder = slurm ?? kubernetes;
  if (folder === undefined) return null;
  return { folder, scheduler: schedulerOf(given), runner, transformers, gpus };
}

function schedulerOf({ slurm, image, claim }: ClusterFlags): Scheduler {
  if (slurm !== undefined) return { kind: 'slurm' };
  if (image === undefined)
    throw new UsageFailure('Kubernetes runs images, and none is named.', 'Name one that has what trains with --image.');
  return { kind: 'kubernetes', image, claim: claim ?? null };
}
