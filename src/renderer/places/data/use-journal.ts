import { computed, ref, watch, type ComputedRef } from 'vue';
import type { JournalState } from '../../../shared/contract/data-sets.ts';
import type { DataSetId, EntryKey } from '../../../shared/contract/ids.ts';
import { client } from '../../client/client.ts';
import { onEvent } from '../../client/events.ts';
import { failureOf } from '../../client/failure-of.ts';
import { useCall } from '../../client/use-call.ts';
import { notify, notifyFailure } from '../../design/notices.ts';

export interface Journal {
  readonly state: ComputedRef<JournalState | null>;
  /** Whether a step is being made. */
  readonly busy: ComputedRef<boolean>;
  /** Makes a step and says what it did, with its undo; nothing where it is seen anyway. Steps wait for each other; null where one failed. */
  readonly step: (
    make: (dataSet: DataSetId) => Promise<JournalState>,
    said: ((state: JournalState) => string) | null,
  ) => Promise<JournalState | null>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

const about = 'journal';

/** Edits of a data set, each a step that can be undone. @param went hears which entry an undo or redo was about */
export function useJournal(dataSet: ComputedRef<DataSetId | null>, went: (entry: EntryKey) => void): Journal {
  const present = useCall((signal) =>
    dataSet.value === null
      ? Promise.resolve(null)
      : client.dataSets.journalState({ dataSet: dataSet.value }, { signal }),
  );
  const waiting = ref(0);
  const busy = computed(() => waiting.value > 0);
  let before: Promise<unknown> = Promise.resolve();
  const state = computed(() => present.data.value ?? null);

  function make(step: (dataSet: DataSetId) => Promise<JournalState>): Promise<JournalState | null> {
    const of = dataSet.value;
    if (of === null) return Promise.resolve(null);
    waiting.value += 1;
    const made = before.then(async () => {
      try {
        return (present.data.value = await step(of));
      } catch (error) {
        notifyFailure(failureOf(error));
        return null;
      } finally {
        waiting.value -= 1;
      }
    });
    before = made;
    return made;
  }

  async function undo(): Promise<void> {
    await before;
    const what = state.value?.undo;
    if (!what) {
      notify('There is nothing to undo.', { meaning: 'info', about });
      return;
    }
    const done = await make((id) => client.dataSets.undo({ dataSet: id }));
    if (!done) return;
    notify(`Undone: ${what}.`, { about, action: { title: 'Redo', run: () => void redo() } });
    if (done.touched !== null) went(done.touched);
  }

  async function redo(): Promise<void> {
    await before;
    const what = state.value?.redo;
    if (!what) {
      notify('There is nothing to redo.', { meaning: 'info', about });
      return;
    }
    const done = await make((id) => client.dataSets.redo({ dataSet: id }));
    if (!done) return;
    notify(`Done again: ${what}.`, { about, action: { title: 'Undo', run: () => void undo() } });
    if (done.touched !== null) went(done.touched);
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
      if (done && said) notify(said(done), { about, action: { title: 'Undo', run: () => void undo() } });
      return done;
    },
    undo,
    redo,
  };
}
