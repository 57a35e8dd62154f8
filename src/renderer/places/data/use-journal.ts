import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { JournalState } from '../../../shared/contract/data-sets.ts';
import type { DataSetId } from '../../../shared/contract/ids.ts';
import { client } from '../../client/client.ts';
import { onEvent } from '../../client/events.ts';
import { failureOf } from '../../client/failure-of.ts';
import { useCall } from '../../client/use-call.ts';
import { notify, notifyFailure } from '../../design/notices.ts';

export interface Journal {
  readonly state: ComputedRef<JournalState | null>;
  /** Whether a step is being made. */
  readonly busy: Readonly<Ref<boolean>>;
  /** Makes a step and says what it did, with its undo. Steps wait for each other. */
  readonly step: (
    make: (dataSet: DataSetId) => Promise<JournalState>,
    said: (state: JournalState) => string,
  ) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

const about = 'journal';

/** Edits of a data set, each a step that can be undone. */
export function useJournal(dataSet: ComputedRef<DataSetId | null>): Journal {
  const present = useCall((signal) =>
    dataSet.value === null
      ? Promise.resolve(null)
      : client.dataSets.journalState({ dataSet: dataSet.value }, { signal }),
  );
  const busy = ref(false);
  const state = computed(() => present.data.value ?? null);

  async function make(step: (dataSet: DataSetId) => Promise<JournalState>): Promise<JournalState | null> {
    if (dataSet.value === null || busy.value) return null;
    busy.value = true;
    try {
      return (present.data.value = await step(dataSet.value));
    } catch (error) {
      notifyFailure(failureOf(error));
      return null;
    } finally {
      busy.value = false;
    }
  }

  async function undo(): Promise<void> {
    const what = state.value?.undo;
    if (!what) {
      notify('There is nothing to undo.', { meaning: 'info', about });
      return;
    }
    const done = await make((id) => client.dataSets.undo({ dataSet: id }));
    if (done) notify(`Undone: ${what}.`, { about, action: { title: 'Redo', run: () => void redo() } });
  }

  async function redo(): Promise<void> {
    const what = state.value?.redo;
    if (!what) {
      notify('There is nothing to redo.', { meaning: 'info', about });
      return;
    }
    const done = await make((id) => client.dataSets.redo({ dataSet: id }));
    if (done) notify(`Done again: ${what}.`, { about, action: { title: 'Undo', run: () => void undo() } });
  }

  watch(dataSet, () => void present.run(), { immediate: true });
  onEvent('data-set', (event) => {
    if (event.dataSet === dataSet.value && !busy.value) void present.run();
  });

  return {
    state,
    busy,
    step: async (step, said) => {
      const done = await make(step);
      if (done) notify(said(done), { about, action: { title: 'Undo', run: () => void undo() } });
    },
    undo,
    redo,
  };
}
