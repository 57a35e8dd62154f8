import { computed, watch } from 'vue';
import { useRoute } from 'vue-router';
import { modelIdSchema, type ProjectId } from '../../../shared/contract/ids.ts';
import { useRemembered } from '../../frame/remembered.ts';
import { useComparisons } from '../../stores/comparisons.ts';
import { useDataSets } from '../../stores/data-sets.ts';
import { useModels } from '../../stores/models.ts';
import { useRuns } from '../../stores/runs.ts';
import { pairOf, presentPair } from '../ask/model-pair.ts';
import { useCursor } from '../data/use-cursor.ts';
import {
  choiceOfComparison,
  choiceOfPair,
  comparisonOf,
  presentChoice,
  requestOf,
  usualChoice,
  type ComparisonChoice,
} from './choice/comparison-choice.ts';
import { filterOf } from './compare-address.ts';
import { useComparedRows, type RowsWanted } from './table/use-compared-rows.ts';
import { useCompareAddress } from './use-compare-address.ts';

/** All that the view is made of: what is to be compared, what came of it, and the questions. */
export function useCompare(project: ProjectId) {
  const comparisons = useComparisons();
  const models = useModels();
  const runs = useRuns();
  const dataSets = useDataSets();
  const address = useCompareAddress();
  const ready = computed(() => comparisons.loaded && models.loaded && runs.loaded && dataSets.loaded);

  const kept = useRemembered<ComparisonChoice | null>(`compare.${project}.choice`, null);
  const ofProject = computed(() => runs.ofProject(project));
  const choice = computed(() => {
    const present = kept.value && presentChoice(kept.value, models.all, dataSets.all);
    return present ?? usualChoice(models.all, ofProject.value, dataSets.all);
  });
  const shown = computed(() => (address.comparison.value ? comparisons.byId(address.comparison.value) : null));

  /** What was chosen, with the comparison of it where there is one. */
  function choose(next: ComparisonChoice, how: 'push' | 'replace' = 'push'): void {
    kept.value = next;
    const there = comparisonOf(next, comparisons.all)?.id ?? null;
    if (there !== address.comparison.value) address.open(there, how);
  }

  const route = useRoute();
  watch(
    [ready, () => [route.query.tuned, route.query.base] as const, address.comparison],
    ([isReady, [tuned, beside], comparison]) => {
      if (!isReady) return;
      const named = modelIdSchema.safeParse(tuned).data;
      if (named) {
        const base = modelIdSchema.safeParse(beside).data;
        const pair = base ? presentPair({ tuned: named, base }, models.all) : pairOf(named, models.all, runs.all);
        choose(choiceOfPair(pair, ofProject.value, dataSets.all), 'replace');
      } else if (comparison === null && kept.value === null) {
        const latest = comparisonOf(choice.value, comparisons.all) ?? comparisons.all[0];
        if (latest) address.open(latest.id, 'replace');
      } else if (shown.value) {
        kept.value = choiceOfComparison(shown.value);
      }
    },
    { immediate: true },
  );

  async function start(): Promise<void> {
    const request = requestOf(project, choice.value);
    if ('missing' in request) return;
    const made = await comparisons.start(request);
    if (made) address.open(made.id, 'push');
  }

  const wanted = computed<RowsWanted | null>((before) => {
    if (!shown.value) return null;
    const next = {
      comparison: shown.value.id,
      filter: filterOf(address.address.value),
      order: address.address.value.order,
    };
    return JSON.stringify(next) === JSON.stringify(before) ? before! : next;
  });
  const rows = useComparedRows(wanted, () => shown.value?.dataSet.id ?? null);
  const cursor = useCursor(rows.keys, address.entry);

  /** The version of the data that came since; null where there is none. */
  const later = computed(() => {
    const now = dataSets.all.find(({ id }) => id === shown.value?.dataSet.id)?.versionNumber ?? 0;
    return shown.value && now > shown.value.dataSet.versionNumber ? now : null;
  });

  return {
    project,
    later,
    ready,
    comparisons,
    models,
    dataSets,
    address,
    choice,
    choose,
    shown,
    start,
    rows,
    cursor,
    dataSet: computed(() => dataSets.all.find(({ id }) => id === choice.value.dataSet) ?? null),
    reading: computed(() => rows.at(cursor.row.value) ?? null),
  };
}

export type Compare = ReturnType<typeof useCompare>;
