import { computed, watch, type ComputedRef } from 'vue';
import type { DataSetId } from '../../../shared/contract/ids.ts';
import { client } from '../../client/client.ts';
import { useCall } from '../../client/use-call.ts';
import { versionWords } from '../../words/version-words.ts';

export interface VersionStep {
  readonly dataSet: DataSetId;
  readonly from: number;
  readonly to: number;
}

export interface VersionWords {
  /** What changed. */
  readonly words: string;
  /** Whether a run would learn the same from both. */
  readonly learnsSame: boolean;
}

/** In what two versions of a data set differ; null until that is known. */
export function useVersionWords(step: () => VersionStep | null): ComputedRef<VersionWords | null> {
  const call = useCall(async (signal) => {
    const asked = step();
    return (
      asked && { key: JSON.stringify(asked), difference: await client.dataSets.compareVersions(asked, { signal }) }
    );
  });
  watch(
    () => JSON.stringify(step()),
    () => void call.run(),
    { immediate: true },
  );
  return computed(() => {
    const known = call.data.value;
    if (known?.key !== JSON.stringify(step())) return null;
    return { words: versionWords(known.difference), learnsSame: known.difference.learned === 0 };
  });
}
