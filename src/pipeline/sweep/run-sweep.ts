import type { RunEvent } from '../../shared/events.ts';
import { Failure } from '../../shared/failure.ts';
import { runQa } from '../run-qa.ts';
import { type Curve, isLoser } from './median-rule.ts';
import type { Sweep, Trial } from './plan-sweep.ts';
import { readStoppedEarly, resultsOf, type SweepResults, writeSweepResults } from './sweep-results.ts';
import { readTrial, type TrialResult } from './trial-result.ts';
import { writeTrialArguments } from './write-trial-arguments.ts';

/** What a sweep tells whoever listens. */
export type SweepEvent =
  /** `resumes`: it goes on from its checkpoint. */
  | { readonly type: 'trial-begins'; readonly trial: Trial; readonly index: number; readonly resumes: boolean }
  | { readonly type: 'trial-event'; readonly event: RunEvent }
  | { readonly type: 'trial-ends'; readonly trial: Trial; readonly result: TrialResult };

export interface SweepOptions {
  readonly signal: AbortSignal;
  readonly emit: (event: SweepEvent) => void;
}

export interface SweepEnd {
  readonly outcome: 'finished' | 'stopped';
  readonly results: SweepResults;
}

/**
 * Runs what is left of a sweep, one trial after the other, each as `runQa` does it. Results are written after each. A trial
 * that fails is told of and left; one that was begun goes on from its checkpoint, as does one that failed before.
 *
 * @throws Failure where the folder cannot be used, or no trial gives the sweep's metric
 */
export async function runSweep(sweep: Sweep, { signal, emit }: SweepOptions): Promise<SweepEnd> {
  await writeTrialArguments(sweep);
  const results = [...(await readSweep(sweep)).trials];
  for (const [index, trial] of sweep.trials.entries()) {
    const before = results[index]!;
    if (signal.aborted) break;
    if (before.state === 'finished' || before.state === 'stopped-early') continue;
    emit({ type: 'trial-begins', trial, index, resumes: before.state === 'begun' });
    const others = results.filter((_, other) => other !== index).map(({ curve }) => curve);
    const result = await runTrial(sweep, trial, before, others, { signal, emit });
    results[index] = result;
    await writeSweepResults(sweep, resultsOf(sweep, results));
    emit({ type: 'trial-ends', trial, result });
  }
  const all = resultsOf(sweep, results);
  await writeSweepResults(sweep, all);
  return { outcome: signal.aborted ? 'stopped' : 'finished', results: all };
}

/** How far a sweep is, from what lies in its folder. Throws a `Failure` where a file there is broken. */
export async function readSweep(sweep: Sweep): Promise<SweepResults> {
  const stopped = await readStoppedEarly(sweep.folder);
  const trials: TrialResult[] = [];
  for (const trial of sweep.trials) trials.push(stopped.get(trial.name) ?? (await readTrial(sweep, trial)));
  return resultsOf(sweep, trials);
}

async function runTrial(
  sweep: Sweep,
  trial: Trial,
  before: TrialResult,
  others: readonly Curve[],
  { signal, emit }: SweepOptions,
): Promise<TrialResult> {
  const loser = new AbortController();
  const curve = [...before.curve];
  let total = Infinity;
  const watch = (event: RunEvent) => {
    emit({ type: 'trial-event', event });
    if (event.type === 'progress' && event.stage === 'train') ({ total } = event);
    const value = event.type === 'metric' ? event.values[sweep.metric] : undefined;
    if (event.type !== 'metric' || value === undefined) return;
    curve.push([event.step, value]);
    // At its last step it is as good as done.
    if (sweep.earlyStopping === null || event.step >= total) return;
    if (isLoser(curve, others, sweep.goal, sweep.earlyStopping)) loser.abort();
  };
  try {
    const { outcome, metrics } = await runQa(argumentsFor(trial, before), {
      signal: AbortSignal.any([signal, loser.signal]),
      emit: watch,
    });
    if (outcome === 'finished' && !(sweep.metric in metrics)) throw noSuchMetric(sweep.metric, Object.keys(metrics));
    const result = await readTrial(sweep, trial);
    if (outcome === 'finished' || !loser.signal.aborted) return result;
    const reason = `At step ${curve.at(-1)![0]} it was worse than the median of the others.`;
    return { ...result, state: 'stopped-early', reason };
  } catch (error) {
    if (!(error instanceof Failure) || error.code === noMetricCode) throw error;
    const left = await readTrial(sweep, trial);
    return { ...left, state: 'failed', reason: `${error.message} ${error.mend}` };
  }
}

/** A trial's folder is the sweep's own: what an end before the first checkpoint has left there is in nobody's way. */
function argumentsFor({ args }: Trial, { state }: TrialResult): Trial['args'] {
  return { ...args, training: { ...args.training, overwriteOutputDir: state === 'waiting' } };
}

const noMetricCode = 'unknown-sweep-metric';

function noSuchMetric(metric: string, names: readonly string[]): Failure {
  return new Failure({
    code: noMetricCode,
    message: `Trials are to be compared by ${metric}, which a run does not give.`,
    mend: `Choose one of ${names.join(', ')}.`,
  });
}
