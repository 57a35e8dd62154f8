import { computed, ref, watch, type ComputedRef } from 'vue';
import type { JournalState } from '../../../shared/contract/data-sets.ts';
import type { DataSetId, EntryKey } from '../../../shared/contract/ids.ts';
import { client } from '../../client/client.ts';
import { onEvent } from '../../client/events.ts';
import { failureOf } from '../../client/failure-of.ts';
import { useCall } from '../../client/use-call.ts';
import { notify, notifyFailure } from '../../design/notices.ts';
import { useAsides, type Aside } from './asides.ts';

export interface Journal {
  readonly state: ComputedRef<JournalState | null>;
  /** Whether a step is being made. */
  readonly busy: ComputedRef<boolean>;
  /** Makes a step and says what it did, with its undo; nothing where it is seen anyway. Steps wait for each other; null where one failed. */
  readonly step: (
    make: (dataSet: DataSetId) => Promise<JournalState>,
    said: ((state: JournalState) => string) | null,
  ) => Promise<JournalState | null>;
  /** Makes a decision that is no step, and says so; false where it failed. It waits its turn, and is undone in its turn. */
  readonly aside: (aside: Aside, said: string) => Promise<boolean>;
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
  const asides = useAsides(() => present.data.value?.version ?? null);
  const state = computed(() => {
    const now = present.data.value ?? null;
    return now && { ...now, undo: asides.undo.value?.what ?? now.undo, redo: asides.redo.value?.what ?? now.redo };
  });

  /** Null where it failed, which is told. */
  function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    waiting.value += 1;
    const done = before.then(async () => {
      try {
        return await work();
      } catch (error) {
        notifyFailure(failureOf(error));
        return null;
      } finally {
        waiting.value -= 1;
      }
    });
    before = done;
    return done;
  }

  function make(step: (dataSet: DataSetId) => Promise<JournalState>): Promise<JournalState | null> {
    const of = dataSet.value;
    if (of === null) return Promise.resolve(null);
    return inTurn(async () => (present.data.value = await step(of)));
  }

  async function undo(): Promise<void> {
    await before;
    const what = state.value?.undo;
    if (!what) {
      notify('There is nothing to undo.', { meaning: 'info', about });
      return;
    }
    const done = asides.undo.value
      ? await stepAside(asides.undo.value, 'takeBack')
      : await make((id) => client.dataSets.undo({ dataSet: id }));
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
    const done = asides.redo.value
      ? await stepAside(asides.redo.value, 'make')
      : await make((id) => client.dataSets.redo({ dataSet: id }));
    if (!done) return;
    notify(`Done again: ${what}.`, { about, action: { title: 'Undo', run: () => void undo() } });
    if (done.touched !== null) went(done.touched);
  }

  function stepAside(aside: Aside, way: 'make' | 'takeBack'): Promise<{ readonly touched: EntryKey } | null> {
    return inTurn(async () => {
      await aside[way]();
      if (way === 'make') asides.noteMadeAgain();
      else asides.noteTakenBack();
      return { touched: aside.entry };
    });
  }

  watch(
    dataSet,
    () => {
      asides.forget();
      void present.run();
    },
    { immediate: true },
  );
  onEvent('data-set', (event) => {
    if (event.dataSet === dataSet.value && !busy.value) void present.run();
  });

  return {
    state,
    busy,
    step: async (step, said) => {
      const done = await make(step);
      if (done) asides.noteStep();
      if (done && said) notify(said(done), { about, action: { title: 'Undo', run: () => void undo() } });
      return done;
    },
    aside: async (aside, said) => {
      const done = await inTurn(async () => {
        await aside.make();
        asides.noteMade(aside);
        return true;
      });
      if (done) notify(said, { about, action: { title: 'Undo', run: () => void undo() } });
      return done ?? false;
    },
    undo,
    redo,
  };
}
