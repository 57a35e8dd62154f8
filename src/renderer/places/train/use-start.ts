import { useRouter } from 'vue-router';
import type { RunRequest } from '../../../shared/contract/arguments.ts';
import { client } from '../../client/client.ts';
import { useCall } from '../../client/use-call.ts';
import { notify } from '../../design/notices.ts';

/** Starts a run, and goes to its page. */
export function useStart() {
  const router = useRouter();
  const call = useCall((signal, request: RunRequest, name: string) =>
    client.runs.start({ ...request, ...(name.trim() !== '' && { name: name.trim() }) }, { signal }),
  );

  async function start(request: RunRequest, name: string): Promise<void> {
    const run = await call.run(request, name);
    if (!run) return;
    notify(run.state === 'queued' ? `${run.name} waits for its turn.` : `${run.name} is training.`);
    await router.push({ name: 'runs-run', params: { project: run.project, run: run.id } });
  }

  return { start, busy: call.busy, failure: call.failure };
}
