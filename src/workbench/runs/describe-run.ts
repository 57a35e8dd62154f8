import type { Run, RunProgress } from '../../shared/contract/runs.ts';
import type { Store } from '../store/store.ts';
import { withBetter } from './points/best-values.ts';
import type { StoredRun } from './stored-run.ts';

/** A run as views know it. `progress`: how far it is at this moment, where it runs. */
export function describeRun(store: Store, run: StoredRun, progress: RunProgress | null): Run {
  return {
    id: run.id,
    project: run.project,
    name: run.name,
    state: run.state,
    reason: run.reason,
    createdAt: run.createdAt,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    seconds: run.seconds,
    model: run.model,
    data: {
      dataSet: run.dataSet,
      name: run.dataSetName,
      versionNumber: store.versions.get(run.version).number,
      hash: run.contentHash,
    },
    values: run.request.values,
    device: run.environment.device ?? null,
    step: run.step,
    steps: run.steps,
    progress,
    latest: { ...run.latest, ...run.metrics },
    best: withBetter(run.best, run.metrics),
    tags: [...run.tags],
    notes: run.notes,
    archived: run.archived,
    resumable: isResumable(store, run),
    tunedModel: run.tunedModel,
    memoryBytes: run.memoryBytes,
  };
}

/** One that failed would fail again from its start, so it needs a checkpoint; others may as well begin again. */
export function isResumable(store: Store, { state, number }: StoredRun): boolean {
  if (state === 'failed') return store.checkpoints.list(number).length > 0;
  return state === 'paused' || state === 'interrupted';
}
