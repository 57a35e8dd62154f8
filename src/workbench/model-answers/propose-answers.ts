import type { EntryFilter } from '../../shared/contract/entries.ts';
import type { ModelId } from '../../shared/contract/ids.ts';
import { tellChanged } from '../data-sets/change-data-set.ts';
import { runJob, type RunJobOptions } from '../jobs/run-job.ts';
import { modelToAsk } from '../models/model-to-ask.ts';
import type { DataSetId } from '../store/ids.ts';
import type { Workbench } from '../workbench.ts';

export interface ProposalRequest {
  readonly dataSet: DataSetId;
  readonly filter: EntryFilter;
  /** Each is asked all of it, one after the other. */
  readonly models: readonly ModelId[];
}

/**
 * Has models answer all entries that a filter lets through, in a process of its own; what they answered is kept, and what
 * the entries would teach is worked out. Of one that is cancelled, what was answered until then stays.
 */
export async function proposeAnswers(
  workbench: Workbench,
  { dataSet, filter, models }: ProposalRequest,
  options: RunJobOptions,
): Promise<{ readonly answered: number }> {
  const { store, jobHost } = workbench;
  const asked = await Promise.all(models.map((id) => modelToAsk(store, id)));
  try {
    return await runJob(
      jobHost,
      'propose-answers',
      { store: store.path, dataSet: store.dataSets.get(dataSet).id, filter, models: asked },
      options,
    );
  } finally {
    tellChanged(workbench, dataSet);
  }
}
