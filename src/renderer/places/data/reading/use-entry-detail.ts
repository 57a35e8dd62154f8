import { computed, watch, type ComputedRef } from 'vue';
import type { Stamp } from '../../../../shared/contract/data-sets.ts';
import type { AnswerOfModel, Entry, EntryFinding } from '../../../../shared/contract/entries.ts';
import type { DataSetId, EntryKey } from '../../../../shared/contract/ids.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { client } from '../../../client/client.ts';
import { onEvent } from '../../../client/events.ts';
import { useCall } from '../../../client/use-call.ts';

/** Who had the last word about an entry. */
export interface Authors {
  readonly reviewed: Stamp | null;
  readonly edited: Stamp | null;
}

export interface EntryDetail {
  /** As it is listed; where it is not in sight, as it was asked for. The one before stays until there is either. */
  readonly entry: ComputedRef<Entry | null>;
  readonly findings: ComputedRef<readonly EntryFinding[]>;
  /** What models answered to it, tuned ones first. */
  readonly modelAnswers: ComputedRef<readonly AnswerOfModel[]>;
  /** Entries that ask about the same text, itself included. */
  readonly ofContext: ComputedRef<number>;
  readonly authors: ComputedRef<Authors>;
  readonly failure: ComputedRef<Failure | null>;
}

/**
 * The entry that is read, with what was found in it.
 *
 * @param listed the entry as the table has it, so that the next is there at once
 */
export function useEntryDetail(
  dataSet: ComputedRef<DataSetId | null>,
  key: ComputedRef<EntryKey | null>,
  listed: () => Entry | undefined,
): EntryDetail {
  const call = useCall(async (signal) => {
    if (dataSet.value === null || key.value === null) return null;
    return client.dataSets.entry({ dataSet: dataSet.value, entry: key.value }, { signal });
  });
  watch([dataSet, key], () => void call.run(), { immediate: true });
  onEvent('data-set', (event) => {
    if (event.dataSet === dataSet.value) void call.run();
  });
  const asked = computed(() => (call.data.value?.entry.key === key.value ? call.data.value : null));
  return {
    entry: computed(() => listed() ?? asked.value?.entry ?? call.data.value?.entry ?? null),
    findings: computed(() => asked.value?.findings ?? []),
    modelAnswers: computed(() => asked.value?.modelAnswers ?? []),
    ofContext: computed(() => asked.value?.ofContext ?? 1),
    authors: computed(() => asked.value?.authors ?? { reviewed: null, edited: null }),
    failure: computed(() => call.failure.value),
  };
}
