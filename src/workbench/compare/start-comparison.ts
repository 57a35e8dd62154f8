import type { Split } from '../../shared/contract/entries.ts';
import type { ComparisonId, DataSetId, ModelId, ProjectId } from '../../shared/contract/ids.ts';
import { runJob, type RunJobOptions } from '../jobs/run-job.ts';
import { modelToAsk } from '../models/model-to-ask.ts';
import type { Workbench } from '../workbench.ts';

export interface ComparisonRequest {
  readonly project: ProjectId;
  readonly base: ModelId;
  readonly tuned: ModelId;
  readonly dataSet: DataSetId;
  /** Null: all entries. */
  readonly split: Split | null;
}

/** Compares two models on a data set as it is now, in a process of its own. Nothing stays of one that is cancelled. */
export async function startComparison(
  { store, jobHost }: Workbench,
  { project, base, tuned, dataSet, split }: ComparisonRequest,
  options: RunJobOptions,
): Promise<ComparisonId> {
  const version = store.dataSets.currentVersion(dataSet);
  const input = {
    store: store.path,
    project: store.projects.get(project).id,
    version,
    split,
    base: await modelToAsk(store, base),
    tuned: await modelToAsk(store, tuned),
  };
  const { comparison } = await runJob(jobHost, 'compare-models', input, options);
  return comparison;
}
