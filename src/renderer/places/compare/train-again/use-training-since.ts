import { computed, type ComputedRef } from 'vue';
import type { Comparison } from '../../../../shared/contract/compare.ts';
import type { Run } from '../../../../shared/contract/runs.ts';
import { useDataSets } from '../../../stores/data-sets.ts';
import { useModels } from '../../../stores/models.ts';
import { useRuns } from '../../../stores/runs.ts';
import { runAfter } from '../../runs/runs-alike.ts';

/** How the data and the runs went on since a tuned model was made. */
export interface TrainingSince {
  /** The run that made the tuned model; null where it was not made here. */
  readonly run: Run | null;
  /** The run that did the same on a later version of its data. */
  readonly again: Run | null;
  /** The version that the data set of the comparison is at. */
  readonly version: number;
}

export function useTrainingSince(comparison: () => Comparison): ComputedRef<TrainingSince> {
  const models = useModels();
  const runs = useRuns();
  const dataSets = useDataSets();
  return computed(() => {
    const { tuned, dataSet, project } = comparison();
    const origin = models.byId(tuned.id)?.origin;
    const made = origin?.type === 'run' ? runs.byId(origin.run) : null;
    const run = made?.data.dataSet === dataSet.id ? made : null;
    const version = dataSets.all.find(({ id }) => id === dataSet.id)?.versionNumber ?? dataSet.versionNumber;
    return { run, again: run && runAfter(run, runs.ofProject(project)), version };
  });
}
