import { defineStore } from 'pinia';
import { computed, watch } from 'vue';
import type { DataSet } from '../../shared/contract/data-sets.ts';
import type { DataSetId } from '../../shared/contract/ids.ts';
import { client } from '../client/client.ts';
import { onEvent, onStreamOpen } from '../client/events.ts';
import { soon } from '../client/soon.ts';
import { useCall } from '../client/use-call.ts';
import { useProjects } from './projects.ts';

/** The data sets of the open project. */
export const useDataSets = defineStore('data-sets', () => {
  const projects = useProjects();
  const { data, failure, busy, run } = useCall(async (signal) => {
    const project = projects.currentId;
    return project === null ? [] : client.dataSets.list({ project }, { signal });
  });
  const all = computed<readonly DataSet[]>(() => data.value ?? []);
  const loaded = computed(() => data.value !== undefined);

  const byId = (id: DataSetId) => all.value.find((dataSet) => dataSet.id === id) ?? null;

  watch(
    () => projects.currentId,
    () => {
      data.value = undefined;
      void run();
    },
  );
  const runSoon = soon(() => void run());
  onEvent('data-set', ({ project, changed }) => {
    if (project !== projects.currentId) return;
    // Edits of a few entries follow each other fast, and change but numbers here.
    if (changed === null || changed.length === 0) void run();
    else runSoon();
  });
  onStreamOpen(() => void run());
  return { all, loaded, failure, busy, byId, load: run };
});
