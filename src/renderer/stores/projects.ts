import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { ProjectId } from '../../shared/contract/ids.ts';
import type { Project } from '../../shared/contract/projects.ts';
import { client } from '../client/client.ts';
import { onEvent, onStreamOpen } from '../client/events.ts';
import { soon } from '../client/soon.ts';
import { useCall } from '../client/use-call.ts';

const lastKept = 'spanwright.project';

/** All projects, the last opened first, and the one that is open. */
export const useProjects = defineStore('projects', () => {
  const { data, failure, run: load } = useCall((signal) => client.projects.list(undefined, { signal }));
  const all = computed<readonly Project[]>(() => data.value ?? []);
  const loaded = computed(() => data.value !== undefined);
  const currentId = ref<ProjectId | null>(localStorage.getItem(lastKept) as ProjectId | null);
  const current = computed(() => all.value.find(({ id }) => id === currentId.value) ?? null);
  const noted = shallowRef<ProjectId | null>(null);

  /** Makes a project the open one, and notes that it was opened. */
  async function open(project: ProjectId): Promise<void> {
    currentId.value = project;
    localStorage.setItem(lastKept, project);
    if (noted.value === project) return;
    noted.value = project;
    await client.projects.open({ project });
    await load();
  }

  onEvent(
    'project',
    soon(() => void load()),
  );
  onStreamOpen(() => void load());
  return { all, loaded, failure, current, currentId, open, load };
});
