import { useRouter } from 'vue-router';
import type { Run } from '../../../../shared/contract/runs.ts';
import { client } from '../../../client/client.ts';
import { failureOf } from '../../../client/failure-of.ts';
import { notifyFailure } from '../../../design/notices.ts';
import { trainAgain } from '../../train/train-address.ts';
import type { RunActionName } from './run-actions.ts';

/** Does what is offered for a run. */
export function useRunActions(): (name: RunActionName, run: Run) => Promise<void> {
  const router = useRouter();
  const go = (place: string, run: Run, query: Record<string, string>) =>
    router.push({ path: `/projects/${run.project}/${place}`, query });

  const doings: Readonly<Record<RunActionName, (run: Run) => Promise<unknown>>> = {
    pause: ({ id }) => client.runs.pause({ run: id }),
    resume: ({ id }) => client.runs.resume({ run: id }),
    stop: ({ id }) => client.runs.stop({ run: id }),
    'train-again': (run) => router.push(trainAgain(run)),
    ask: (run) => go('ask', run, run.tunedModel ? { tuned: run.tunedModel } : {}),
    compare: (run) => go('compare', run, run.tunedModel ? { tuned: run.tunedModel } : {}),
  };
  return async (name, run) => {
    try {
      await doings[name](run);
    } catch (error) {
      notifyFailure(failureOf(error));
    }
  };
}
