import { addLog } from '../run-state.ts';
import type { RunState } from '../run-state.ts';
import type { LogEntry } from '../trainer-state.ts';

/** The state after a log, and its line of `log_history`; null where no step has been taken since the last one. */
export interface Logged {
  readonly state: RunState;
  readonly entry: LogEntry | null;
}

/**
 * Logs the mean loss since the last log, and the last step's gradient norm and learning rate:
 * `Trainer._maybe_log_save_evaluate`, without its rounding of the loss to four decimals.
 *
 * @param samplesPerSecond speed since the last log, or null where it is not known
 */
export function logged(state: RunState, samplesPerSecond: number | null): Logged {
  const { loop } = state;
  const steps = loop.globalStep - loop.lastLoggedStep;
  if (steps === 0) return { state, entry: null };
  const values = {
    loss: loop.lossSinceLog / steps,
    ...(loop.gradNorm === null ? {} : { grad_norm: loop.gradNorm }),
    ...(loop.learningRate === null ? {} : { learning_rate: loop.learningRate }),
    ...(samplesPerSecond === null ? {} : { samples_per_second: round(samplesPerSecond) }),
  };
  const lossBeforeLog = loop.lossBeforeLog + loop.lossSinceLog;
  return addLog(
    { ...state, loop: { ...loop, lossSinceLog: 0, lossBeforeLog, lastLoggedStep: loop.globalStep } },
    values,
  );
}

function round(speed: number): number {
  return Math.round(speed * 1000) / 1000;
}
