import type { EmitEvent } from '../shared/events.ts';
import type { QaArguments } from './arguments/qa-arguments.ts';

/** What each stage of a run is given. */
export interface RunContext {
  readonly args: QaArguments;
  /** Aborted when the run should stop. */
  readonly signal: AbortSignal;
  readonly emit: EmitEvent;
}
