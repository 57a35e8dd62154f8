import { FileChartColumn, GraduationCap, SlidersHorizontal, Table } from '@lucide/vue';
import { computed, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import type { Run } from '../../../shared/contract/runs.ts';
import type { MenuItem } from '../../design/controls/menu-item.ts';
import { useModels } from '../../stores/models.ts';
import { useRuns } from '../../stores/runs.ts';
import { trainAgain } from '../train/train-address.ts';
import { useTrainAgain } from '../train/use-train-again.ts';
import type { Compare } from './use-compare.ts';
import { useReport } from './use-report.ts';

/** What else can be done with the comparison that is shown. */
export function useCompareMenu({ shown }: Compare): ComputedRef<readonly MenuItem[]> {
  const router = useRouter();
  const models = useModels();
  const runs = useRuns();
  const { start } = useTrainAgain();

  const writeReport = useReport();

  return computed(() => {
    const comparison = shown.value;
    if (!comparison) return [];
    const origin = models.byId(comparison.tuned.id)?.origin;
    const run = origin?.type === 'run' ? runs.byId(origin.run) : null;
    return [
      { title: 'Report as HTML', icon: FileChartColumn, run: () => void writeReport(comparison, 'html') },
      { title: 'All questions as CSV', icon: Table, run: () => void writeReport(comparison, 'csv') },
      ...(run ? ['rule' as const, ...trainItems(run)] : []),
    ];
  });

  function trainItems(run: Run): readonly MenuItem[] {
    return [
      { title: `Train ${run.name} again`, icon: GraduationCap, run: () => void start(run) },
      {
        title: 'Train again with other settings',
        icon: SlidersHorizontal,
        run: () => void router.push(trainAgain(run)),
      },
    ];
  }
}
