import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { modelIdSchema } from '../../../shared/contract/ids.ts';
import { useRemembered } from '../../frame/remembered.ts';
import { useModels } from '../../stores/models.ts';
import { useProjects } from '../../stores/projects.ts';
import { useRuns } from '../../stores/runs.ts';
import { pairOf, presentPair, usualPair, type ModelPair } from './model-pair.ts';

/** The models that a view is about: those that a link named (`?tuned=`) or that were chosen there, else the usual ones. */
export function useModelPair(key: string) {
  const projects = useProjects();
  const models = useModels();
  const runs = useRuns();
  const chosen = useRemembered<ModelPair | null>(`${key}.models`, null);
  const usual = computed(() =>
    usualPair(models.all, projects.currentId === null ? [] : runs.ofProject(projects.currentId)),
  );
  const pair = computed(() => {
    const present = chosen.value && presentPair(chosen.value, models.all);
    return present && (present.tuned ?? present.base) !== null ? present : usual.value;
  });

  const route = useRoute();
  const router = useRouter();
  watch(
    [() => modelIdSchema.safeParse(route.query.tuned).data, () => models.loaded && runs.loaded],
    ([named, loaded]) => {
      if (!named || !loaded) return;
      chosen.value = pairOf(named, models.all, runs.all);
      void router.replace({ query: { ...route.query, tuned: undefined } });
    },
    { immediate: true },
  );
  return { chosen, pair };
}
