import { childProcessHost } from '../../../src/workbench/jobs/child-process-host.ts';
import type { JobHost, JobProcess } from '../../../src/workbench/jobs/job-host.ts';

/** A host of child processes that remembers which it has started, for whoever wants to harm them. */
export function rememberingHost(host: JobHost = childProcessHost()): JobHost & { readonly started: JobProcess[] } {
  const started: JobProcess[] = [];
  return {
    started,
    start: () => {
      const process = host.start();
      started.push(process);
      return process;
    },
  };
}
