import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { ProjectId, RunId } from '../../../shared/contract/ids.ts';
import type { ArgumentValues } from '../../../shared/contract/arguments.ts';
import { client } from '../../client/client.ts';
import { failureOf } from '../../client/failure-of.ts';
import { notify, notifyFailure } from '../../design/notices.ts';
import { useKept } from '../../frame/remembered.ts';
import { emptyRunDraft, presetOfRun, type RunDraft } from './run-draft.ts';
import { readTrainAddress } from './train-address.ts';

/** The draft of a project, which waits until it is started; and what the URL says it is to begin with. */
export function useRunDraft(project: ProjectId) {
  const draft = useKept<RunDraft>(`train.${project}`, emptyRunDraft);
  const route = useRoute();
  const router = useRouter();

  /** Puts another in its place, and says so, with a way back. */
  function replace(next: RunDraft, said: string): void {
    const before = draft.value;
    draft.value = next;
    const undo = () => {
      draft.value = before;
    };
    notify(said, { about: 'train-draft', action: { title: 'Undo', run: undo } });
  }

  async function takeRun(run: RunId, changes: ArgumentValues): Promise<void> {
    try {
      const [{ model, dataSet, values, name }, { run: of }] = await Promise.all([
        client.runs.duplicate({ run }),
        client.runs.get({ run }),
      ]);
      const preset = presetOfRun(run, of.name, values);
      const next = { dataSet, from: model ?? ('scratch' as const), arguments: { preset, own: changes }, name };
      replace(next, `These are the settings of ${of.name}.`);
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  }

  const address = computed(() => readTrainAddress(route.query));
  watch(
    address,
    ({ run, changes, dataSet, model }) => {
      if (Object.keys(route.query).length === 0) return;
      if (run) void takeRun(run, changes);
      else draft.value = { ...draft.value, dataSet: dataSet ?? draft.value.dataSet, from: model ?? draft.value.from };
      // It is said once: a reload brings back what was made of it since.
      void router.replace({ query: {} });
    },
    { immediate: true },
  );

  return { draft, replace };
}
