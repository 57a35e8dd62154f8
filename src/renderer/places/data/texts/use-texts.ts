import { refDebounced } from '@vueuse/core';
import { computed, ref, shallowRef, watch, type ComputedRef } from 'vue';
import type { ContextKey, DataSetId, DocumentId } from '../../../../shared/contract/ids.ts';
import { client } from '../../../client/client.ts';
import { onEvent, onStreamOpen } from '../../../client/events.ts';
import { soon } from '../../../client/soon.ts';
import { useCall } from '../../../client/use-call.ts';

/** Texts of a data set as they are looked for, and the one that is read. */
export function useTexts(dataSet: ComputedRef<DataSetId | null>, document: ComputedRef<DocumentId | null>) {
  const search = ref('');
  /** A question whose answer is looked for; then the texts come by how well they fit. */
  const question = ref('');
  const unasked = ref(false);
  const searched = refDebounced(search, 180);
  const asked = refDebounced(question, 180);
  const chosen = shallowRef<ContextKey | null>(null);

  const list = useCall(async (signal) => {
    if (dataSet.value === null) return undefined;
    return client.documents.texts(
      {
        dataSet: dataSet.value,
        document: document.value,
        search: searched.value,
        question: asked.value,
        unasked: unasked.value,
      },
      { signal },
    );
  });
  const documents = useCall(async (signal) =>
    dataSet.value === null ? [] : client.documents.list({ dataSet: dataSet.value }, { signal }),
  );
  const rows = computed(() => list.data.value?.texts ?? []);
  const row = computed(() => rows.value.findIndex(({ key }) => key === chosen.value));
  const reading = useCall(async (signal, key: ContextKey | null) =>
    dataSet.value === null || key === null
      ? null
      : client.documents.text({ dataSet: dataSet.value, text: key }, { signal }),
  );

  function load(): void {
    void list.run();
    void documents.run();
    void reading.run(chosen.value);
  }

  watch([dataSet, document, searched, asked, unasked], () => void list.run());
  // Who looks for an answer is shown the likeliest text; who goes through all stays where they are.
  watch([rows, asked], ([found], [, before]) => {
    if (found.length > 0 && (row.value < 0 || before !== asked.value)) chosen.value = found[0]!.key;
  });
  watch(chosen, (key) => void reading.run(key));
  const loadSoon = soon(load);
  onEvent('data-set', (event) => {
    if (event.dataSet === dataSet.value) loadSoon();
  });
  onStreamOpen(load);
  watch(dataSet, () => void documents.run());

  return {
    search,
    question,
    unasked,
    rows,
    row,
    total: computed(() => list.data.value?.total ?? 0),
    loaded: computed(() => list.data.value !== undefined),
    failure: computed(() => list.failure.value ?? reading.failure.value),
    documents: computed(() => documents.data.value ?? []),
    /** The text that is read; the one before stays until it is there. */
    text: computed(() => reading.data.value ?? null),
    chosen,
    load,
    move(by: number) {
      const to = rows.value[Math.max(0, Math.min(row.value + by, rows.value.length - 1))];
      if (to) chosen.value = to.key;
    },
  };
}

export type Texts = ReturnType<typeof useTexts>;
