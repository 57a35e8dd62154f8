import { defineStore } from 'pinia';
import { computed, shallowRef, triggerRef } from 'vue';
import type { ProjectId, RunId } from '../../shared/contract/ids.ts';
import type { Run, RunProgress } from '../../shared/contract/runs.ts';
import { client } from '../client/client.ts';
import { onEvent, onStreamOpen } from '../client/events.ts';
import { useCall } from '../client/use-call.ts';

/** How a run that runs is getting on. */
export interface LiveRun {
  readonly progress: RunProgress;
  readonly memoryBytes: number;
}

/** Runs of all projects that are not archived, the newest first, kept up to date by the events. */
export const useRuns = defineStore('runs', () => {
  const byRunId = shallowRef(new Map<RunId, Run>());
  const live = shallowRef(new Map<RunId, LiveRun>());
  const {
    data,
    failure,
    run: load,
  } = useCall(async (signal) => {
    const runs = await client.runs.list({ project: null }, { signal });
    byRunId.value = new Map(runs.map((run) => [run.id, run]));
    return true;
  });
  const loaded = computed(() => data.value === true);
  // Ids rise with time.
  const all = computed<readonly Run[]>(() =>
    [...byRunId.value.values()].filter(({ archived }) => !archived).sort((a, b) => (a.id < b.id ? 1 : -1)),
  );
  const running = computed(() => all.value.find(({ state }) => state === 'running' || state === 'stopping') ?? null);
  const queued = computed(() => all.value.filter(({ state }) => state === 'queued'));
  const ofProject = (project: ProjectId) => all.value.filter((run) => run.project === project);
  const byId = (id: RunId) => byRunId.value.get(id) ?? null;
  const liveOf = (id: RunId) => live.value.get(id) ?? null;

  onEvent('run', ({ run }) => {
    byRunId.value.set(run.id, run);
    triggerRef(byRunId);
    if (run.state !== 'running' && run.state !== 'stopping' && live.value.delete(run.id)) triggerRef(live);
  });
  onEvent('run-removed', ({ run }) => {
    byRunId.value.delete(run);
    triggerRef(byRunId);
  });
  onEvent('run-progress', ({ run, progress, memoryBytes }) => {
    live.value.set(run, { progress, memoryBytes });
    triggerRef(live);
  });
  onStreamOpen(() => void load());
  return { all, loaded, failure, running, queued, ofProject, byId, liveOf, load };
});
