import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import type { Conflict, Settlement } from '../../../../shared/contract/agreement.ts';
import type { AgreementId, DataSetId, EntryKey } from '../../../../shared/contract/ids.ts';
import { dataFileKinds } from '../../../../shared/data-file-kinds.ts';
import { client } from '../../../client/client.ts';
import { onEvent, onStreamOpen } from '../../../client/events.ts';
import { chooseFile, pathOfFile } from '../../../client/files.ts';
import { soon } from '../../../client/soon.ts';
import { useCall } from '../../../client/use-call.ts';
import { useWork } from '../../../client/use-work.ts';
import { useHost } from '../../../stores/host.ts';

/** Comparisons of a data set with other annotators' files, the one that is looked at, and its conflicts. */
export function useAgreement(
  dataSet: ComputedRef<DataSetId | null>,
  open: (id: AgreementId) => void,
  named: ComputedRef<AgreementId | null>,
) {
  const host = useHost();
  const number = shallowRef<number | null>(null);

  const list = useCall(async (signal) =>
    dataSet.value === null ? undefined : client.agreement.list({ dataSet: dataSet.value }, { signal }),
  );
  const all = computed(() => list.data.value ?? []);
  const current = computed(() => all.value.find(({ id }) => id === named.value) ?? all.value[0] ?? null);
  const asked = useCall(async (signal, agreement: AgreementId | null) =>
    agreement === null ? [] : client.agreement.conflicts({ agreement }, { signal }),
  );
  const conflicts = computed<readonly Conflict[]>(() => asked.data.value ?? []);
  const row = computed(() => conflicts.value.findIndex((each) => each.number === number.value));
  const conflict = computed(() => conflicts.value[row.value] ?? null);
  const entry = useCall(async (signal, of: Conflict | null) =>
    dataSet.value === null || of === null
      ? null
      : client.dataSets.entry({ dataSet: dataSet.value, entry: of.entry }, { signal }),
  );

  function load(): void {
    void list.run();
    void asked.run(current.value?.id ?? null);
    void entry.run(conflict.value);
  }

  /** The first open one behind a row, else the first open one of all, else the row itself. */
  function nextOpen(from: number): number | null {
    const isOpen = ({ settled }: Conflict) => settled === null;
    const behind = conflicts.value.slice(from + 1).find(isOpen);
    return (
      (behind ?? conflicts.value.find((each, index) => isOpen(each) && index !== from) ?? conflicts.value[from])
        ?.number ?? null
    );
  }

  watch(dataSet, () => void list.run());
  watch(
    () => current.value?.id ?? null,
    (id) => {
      number.value = null;
      void asked.run(id);
    },
  );
  watch(conflicts, () => {
    if (row.value < 0) number.value = nextOpen(-1);
  });
  watch(
    () => conflict.value?.entry,
    () => void entry.run(conflict.value),
  );
  const loadSoon = soon(load);
  onEvent('data-set', (event) => {
    if (event.dataSet === dataSet.value) loadSoon();
  });
  onStreamOpen(load);

  const compare = useWork((signal, path: string) =>
    client.agreement.compare({ dataSet: dataSet.value!, path }, { signal }),
  );
  const find = useCall(async (signal, file: File | null) => {
    const path = file
      ? await pathOfFile(file, signal)
      : await chooseFile(host.desktop, "Another annotator's file", dataFileKinds, signal);
    if (path === null) return;
    const made = await compare.start(path);
    if (!made) return;
    await list.run();
    open(made.id);
  });

  return {
    all,
    current,
    conflicts,
    row,
    conflict,
    loaded: computed(() => list.data.value !== undefined),
    /** The entry of the conflict; the one before stays until it is there. */
    entry: computed(() => entry.data.value?.entry ?? null),
    failure: computed(() => list.failure.value ?? asked.failure.value ?? entry.failure.value),
    find,
    compare,
    pick: (to: number) => (number.value = to),
    move(by: number) {
      const to = conflicts.value[Math.max(0, Math.min(row.value + by, conflicts.value.length - 1))];
      if (to) number.value = to.number;
    },
    /** Notes it here at once, and goes on to the next open one. */
    noteSettled(settled: Conflict, how: Settlement) {
      const at = conflicts.value.findIndex((each) => each.number === settled.number);
      asked.data.value = conflicts.value.map((each, index) => (index === at ? { ...each, settled: how } : each));
      number.value = nextOpen(at);
    },
    /** Where an undo or redo was about it. */
    goTo(entry: EntryKey) {
      number.value = conflicts.value.find((each) => each.entry === entry)?.number ?? number.value;
    },
  };
}

export type AgreementView = ReturnType<typeof useAgreement>;
