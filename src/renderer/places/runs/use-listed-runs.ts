import { computed, watch, type ComputedRef, type Ref } from 'vue';
import type { Run } from '../../../shared/contract/runs.ts';
import type { Failure } from '../../../shared/failure.ts';
import { client } from '../../client/client.ts';
import { onEvent } from '../../client/events.ts';
import { useCall } from '../../client/use-call.ts';
import { useProjects } from '../../stores/projects.ts';
import { useRuns } from '../../stores/runs.ts';
import { isGoing } from './change-runs.ts';

export interface ListedRuns {
  /** Of the open project, the newest first: those that are archived, or those that are not. */
  readonly all: ComputedRef<readonly Run[]>;
  readonly loaded: ComputedRef<boolean>;
  readonly failure: ComputedRef<Failure | null>;
}

export function useListedRuns(archived: Readonly<Ref<boolean>>): ListedRuns {
  const projects = useProjects();
  const runs = useRuns();
  const old = useCall((signal) => client.runs.list({ project: projects.currentId, archived: true }, { signal }));

  watch(archived, (asked) => void (asked && old.run()), { immediate: true });
  onEvent('run', ({ run }) => {
    const known = old.data.value?.some(({ id }) => id === run.id) ?? false;
    if (archived.value && (run.archived || known)) void old.run();
  });

  onEvent('run-removed', () => void (archived.value && old.run()));

  return {
    all: computed(() => {
      const ofProject = projects.currentId === null ? [] : runs.ofProject(projects.currentId);
      return (archived.value ? (old.data.value ?? []) : ofProject).filter(({ id }) => !isGoing(id));
    }),
    loaded: computed(() => (archived.value ? old.data.value !== undefined : runs.loaded)),
    failure: computed(() => (archived.value ? old.failure.value : runs.failure)),
  };
}
