import type { WorkbenchEvents } from '../events/workbench-events.ts';
import type { JobHost } from '../jobs/job-host.ts';
import type { Store } from '../store/store.ts';

/** What the supervisor and its sittings work with. */
export interface SupervisorParts {
  readonly store: Store;
  readonly events: WorkbenchEvents;
  readonly jobHost: JobHost;
  readonly dataFolder: string;
}
