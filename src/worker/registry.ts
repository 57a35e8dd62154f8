import type { JobName } from '../shared/jobs/registry.ts';
import type { Job } from './job.ts';

/** Who does the jobs of each kind, loaded when the first comes. */
export const jobs: { readonly [Name in JobName]: () => Promise<Job<Name>> } = {
  train: async () => (await import('./jobs/train.ts')).train,
};
