import { ref, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import type { Run } from '../../../shared/contract/runs.ts';
import { client } from '../../client/client.ts';
import { failureOf } from '../../client/failure-of.ts';
import { notify, notifyFailure } from '../../design/notices.ts';

export interface TrainingAgain {
  readonly busy: Readonly<Ref<boolean>>;
  /** Queues a run with the same arguments, on the data as it is now, and goes to its page. */
  readonly start: (run: Pick<Run, 'id' | 'name'>) => Promise<void>;
}

export function useTrainAgain(): TrainingAgain {
  const router = useRouter();
  const busy = ref(false);
  return {
    busy,
    async start({ id, name }) {
      if (busy.value) return;
      busy.value = true;
      try {
        const made = await client.runs.start(await client.runs.duplicate({ run: id }));
        notify(`${made.name} learns from version ${made.data.versionNumber}, with the settings of ${name}.`);
        await router.push({ name: 'runs-run', params: { project: made.project, run: made.id } });
      } catch (error) {
        notifyFailure(failureOf(error));
      } finally {
        busy.value = false;
      }
    },
  };
}
