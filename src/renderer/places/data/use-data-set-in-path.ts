import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { useDataSets } from '../../stores/data-sets.ts';

/** Of a page of a data set: which one the path names, and where its entries are. */
export function useDataSetInPath() {
  const route = useRoute();
  const dataSets = useDataSets();
  return {
    /** Null where there is none such. */
    id: computed(() => dataSets.all.find(({ id }) => String(id) === route.params.dataSet)?.id ?? null),
    place: computed(() => `/projects/${String(route.params.project)}/data/${String(route.params.dataSet)}`),
  };
}
