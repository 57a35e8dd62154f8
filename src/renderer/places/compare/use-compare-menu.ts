import { GraduationCap, SlidersHorizontal } from '@lucide/vue';
import { computed, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import type { MenuItem } from '../../design/controls/menu-item.ts';
import { useModels } from '../../stores/models.ts';
import { useRuns } from '../../stores/runs.ts';
import { trainAgain } from '../train/train-address.ts';
import { useTrainAgain } from '../train/use-train-again.ts';
import type { Compare } from './use-compare.ts';

/** What else can be done with the comparison that is shown. */
export function useCompareMenu({ shown }: Compare): ComputedRef<readonly MenuItem[]> {
  const router = useRouter();
  const models = useModels();
  const runs = useRuns();
  const { start } = useTrainAgain();

  return computed(() => {
    const origin = shown.value && models.byId(shown.value.tuned.id)?.origin;
    const run = origin?.type === 'run' ? runs.byId(origin.run) : null;
    if (!run) return [];
    return [
      { title: `Train ${run.name} again`, icon: GraduationCap, run: () => void start(run) },
      {
        title: 'Train again with other settings',
        icon: SlidersHorizontal,
        run: () => void router.push(trainAgain(run)),
      },
    ];
  });
}
