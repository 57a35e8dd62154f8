import { onTestFinished } from 'vitest';
import { childProcessHost } from '../../src/workbench/jobs/child-process-host.ts';
import type { JobHost } from '../../src/workbench/jobs/job-host.ts';
import { openWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { temporaryFolder } from './temporary-store.ts';

/** A workbench over a new folder, or one that there is, closed with the test. Its jobs run in real processes. */
export async function temporaryWorkbench(
  dataFolder: string = temporaryFolder(),
  jobHost: JobHost = childProcessHost(),
): Promise<Workbench> {
  const workbench = await openWorkbench({ dataFolder, jobHost });
  onTestFinished(() => workbench.close());
  return workbench;
}
