import { useRouter } from 'vue-router';
import type { RunRequest } from '../../../shared/contract/arguments.ts';
import { client } from '../../client/client.ts';
import { useCall } from '../../client/use-call.ts';

/** Starts a run, and goes to its page. */
export function useStart() {
  const router = useRouter();
  const call = useCall((signal, request: RunRequest, name: string) =>
    client.runs.start({ ...request, ...(name.trim() !== '' && { name: name.trim() }) }, { signal }),
  );

  /** Whether it was. */
  async function start(request: RunRequest, name: string): Promise<boolean> {
    const run = await call.run(request, name);
    if (!run) return false;
    await router.push({ name: 'runs-run', params: { project: run.project, run: run.id } });
    return true;
  }

  return { start, busy: call.busy, failure: call.failure };
}
