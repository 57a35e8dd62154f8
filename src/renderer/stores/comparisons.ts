import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { Comparison } from '../../shared/contract/compare.ts';
import type { Split } from '../../shared/contract/entries.ts';
import type { ComparisonId, DataSetId, ModelId, ProjectId } from '../../shared/contract/ids.ts';
import { client } from '../client/client.ts';
import { onStreamOpen } from '../client/events.ts';
import { useCall } from '../client/use-call.ts';
import { useWork } from '../client/use-work.ts';
import { useProjects } from './projects.ts';

/** What is compared on what. */
export interface ComparisonRequest {
  readonly project: ProjectId;
  readonly base: ModelId;
  readonly tuned: ModelId;
  readonly dataSet: DataSetId;
  /** Null: all entries. */
  readonly split: Split | null;
}

/** The comparisons of the open project, the newest first, and the one that is being made, wherever one looks meanwhile. */
export const useComparisons = defineStore('comparisons', () => {
  const projects = useProjects();
  const list = useCall(async (signal) => {
    const project = projects.currentId;
    return project === null ? [] : client.compare.list({ project }, { signal });
  });
  const all = computed<readonly Comparison[]>(() => list.data.value ?? []);
  const loaded = computed(() => list.data.value !== undefined);
  const byId = (id: ComparisonId) => all.value.find((comparison) => comparison.id === id) ?? null;

  /** What is being compared; what failed stays until something else is begun. */
  const asked = shallowRef<ComparisonRequest | null>(null);
  const work = useWork((signal, request: ComparisonRequest) => client.compare.start(request, { signal }), {
    kept: true,
  });

  async function start(request: ComparisonRequest): Promise<Comparison | undefined> {
    asked.value = request;
    const made = await work.start(request);
    if (made?.project === projects.currentId) list.data.value = [made, ...all.value];
    return made;
  }

  watch(
    () => projects.currentId,
    () => {
      list.data.value = undefined;
      void list.run();
    },
  );
  onStreamOpen(() => void list.run());
  const { progress, busy, cancel, failure: workFailure } = work;
  return { all, loaded, byId, failure: list.failure, asked, start, cancel, progress, busy, workFailure };
});
