import type { EmitEvent } from '../shared/events.ts';
import type { WorkProgress } from '../shared/contract/work.ts';
import type { StopHow } from '../shared/jobs/protocol.ts';
import type { JobInput, JobName, JobResult } from '../shared/jobs/registry.ts';

/** What a job is given to do its work with. */
export interface JobContext {
  /** Aborted when the job is to end early; `stop()` then says how. */
  readonly signal: AbortSignal;
  readonly stop: () => StopHow | null;
  readonly emit: EmitEvent;
  readonly progress: (progress: Omit<WorkProgress, 'type'>) => void;
  /** Tells what it runs on. */
  readonly environment: (values: Readonly<Record<string, string>>) => void;
}

/** Does jobs of one kind. Throws a `Failure` for what a person can mend. */
export type Job<Name extends JobName> = (input: JobInput<Name>, context: JobContext) => Promise<JobResult<Name>>;
