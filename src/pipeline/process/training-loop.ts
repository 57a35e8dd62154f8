import { performance } from 'node:perf_hooks';
import { requireFiniteState, requireFiniteStep } from './divergence.ts';
import type { RunPosition } from './divergence.ts';
import { actionsAtEpochEnd } from './plan/actions.ts';
import type { Action } from './plan/actions.ts';
import { addLog } from './run-state.ts';
import type { RunState } from './run-state.ts';
import type { LoopSetup } from './loop-setup.ts';
import { Speed } from './speed.ts';
import { stepsAhead } from './plan/steps-ahead.ts';
import type { StepReport } from '../../engine/trainer.ts';
import { evaluated } from './transitions/evaluated.ts';
import { logged } from './transitions/logged.ts';
import { saved } from './transitions/saved.ts';
import { stepTaken } from './transitions/step-taken.ts';

interface StepDone {
  readonly report: StepReport;
  readonly learningRate: number;
  readonly samples: number;
  readonly seconds: number;
}

/**
 * Steps, logs, evaluates and saves until the plan is fulfilled, early stopping ends it, or the signal is aborted.
 *
 * What it does next depends only on the setup and on `state`, which every checkpoint holds: what is still to be done
 * after a step stands in `loop.pending`. So a run that is interrupted anywhere and resumed goes the same way as one that
 * is not.
 */
export class TrainingLoop {
  private readonly setup: LoopSetup;
  private readonly speed = new Speed();
  /** Steps that the trainer has taken, and that are still to be counted. */
  private readonly ahead: StepDone[] = [];
  /** The state after what was done last. */
  state: RunState;
  /** Steps taken, and features seen in them, since the loop was made. */
  steps = 0;
  samples = 0;

  constructor(setup: LoopSetup, state: RunState) {
    this.setup = setup;
    this.state = state;
  }

  async run(): Promise<'finished' | 'stopped'> {
    const { signal, plan } = this.setup;
    for (;;) {
      const { pending, globalStep, stopping } = this.state.loop;
      const action = pending[0];
      if (action !== undefined) {
        if (!(await this.perform(action))) return this.stop();
      } else if (stopping || globalStep >= plan.maxSteps) return 'finished';
      else if (signal.aborted && this.ahead.length === 0) return this.stop();
      else await this.step();
    }
  }

  /** Counts a step, after having the trainer take the next ones where none is left to be counted. */
  private async step(): Promise<void> {
    const { setup } = this;
    const { globalStep } = this.state.loop;
    if (this.ahead.length === 0) this.ahead.push(...(await this.takeSteps()));
    const { report, learningRate, samples, seconds } = this.ahead.shift()!;
    this.state = stepTaken(this.state, report, learningRate, setup);
    if (report.overflowed !== true) requireFiniteStep(report, this.position());
    this.steps += 1;
    this.samples += samples;
    this.speed.add(samples, seconds);
    setup.progress.took('step', seconds);
    setup.progress.report(globalStep + 1, false);
  }

  private async takeSteps(): Promise<readonly StepDone[]> {
    const { setup } = this;
    const { trainer, plan, intervals } = setup;
    const { globalStep } = this.state.loop;
    const count = stepsAhead(globalStep, trainer.stepsAtOnce, intervals, plan);
    const indices = Array.from({ length: count }, (_, index) => {
      const step = globalStep + index;
      return setup.stepsOf(Math.floor(step / plan.stepsPerEpoch))[step % plan.stepsPerEpoch]!;
    });
    const planned = indices.map((batches, index) => ({
      batches: batches.map((batch) => setup.batchOf(batch)),
      learningRate: setup.learningRateAt(globalStep + index),
    }));
    const begun = performance.now();
    const reports = await trainer.steps(planned);
    const seconds = secondsSince(begun) / count;
    return reports.map((report, index) => ({
      report,
      seconds,
      learningRate: planned[index]!.learningRate,
      samples: indices[index]!.reduce((sum, batch) => sum + batch.length, 0),
    }));
  }

  /** Does the first of the pending actions; false where an abort came in between, so that it is still to be done. */
  private async perform(action: Action): Promise<boolean> {
    switch (action) {
      case 'end-epoch':
        this.endEpoch();
        return true;
      case 'log':
        await this.log();
        return true;
      case 'save':
        await this.save();
        return true;
      case 'evaluate':
        return this.evaluate();
    }
  }

  private endEpoch(): void {
    const { loop } = this.withoutFirstPending();
    const due = actionsAtEpochEnd(loop.globalStep, loop.stopping, this.setup.intervals, this.setup.plan);
    this.state = { ...this.state, loop: { ...loop, pending: [...due, ...loop.pending] } };
  }

  private async log(): Promise<void> {
    const { state, entry } = logged(this.withoutFirstPending(), this.speed.take());
    this.state = state;
    if (entry !== null) await this.setup.publish(entry);
  }

  private async evaluate(): Promise<boolean> {
    const { setup } = this;
    if (setup.signal.aborted) return false;
    const begun = performance.now();
    let metrics: Readonly<Record<string, number>>;
    try {
      metrics = await setup.evaluate();
    } catch (error) {
      if (isAbort(error, setup.signal)) return false;
      throw error;
    }
    const { state, entry } = addLog(this.withoutFirstPending(), metrics);
    this.state = evaluated(state, metrics, setup.rules);
    await setup.publish(entry);
    setup.progress.took('evaluation', secondsSince(begun));
    setup.progress.report(state.loop.globalStep, true);
    return true;
  }

  /** Writes a checkpoint that the arguments ask for, and deletes what is then too many. */
  private async save(): Promise<void> {
    const { setup } = this;
    const begun = performance.now();
    const step = this.state.loop.globalStep;
    this.state = saved(this.withoutFirstPending(), setup.rules.folderOf(step));
    await this.writeCheckpoint();
    await setup.checkpoints.rotate(this.state.trainerState.best_model_checkpoint, setup.saveTotalLimit);
    setup.progress.took('checkpoint', secondsSince(begun));
  }

  /** Ends the run where it is, in a checkpoint that holds what is still pending. */
  private async stop(): Promise<'stopped'> {
    const step = this.state.loop.globalStep;
    if (step > 0 && !this.setup.checkpoints.has(step)) await this.writeCheckpoint();
    return 'stopped';
  }

  private async writeCheckpoint(): Promise<void> {
    const { setup, state } = this;
    requireFiniteState(setup.trainer.state(), this.position());
    const step = state.loop.globalStep;
    const folder = await setup.checkpoints.save(step, (unfinished) => setup.writeCheckpoint(unfinished, state));
    setup.emit({ type: 'checkpoint', step, folder, best: folder === state.trainerState.best_model_checkpoint });
  }

  private withoutFirstPending(): RunState {
    const { loop } = this.state;
    return { ...this.state, loop: { ...loop, pending: loop.pending.slice(1) } };
  }

  private position(): RunPosition {
    const { peakLearningRate, checkpoints } = this.setup;
    const { global_step: step, epoch } = this.state.trainerState;
    return { step, epoch: epoch ?? 0, peakLearningRate, lastCheckpoint: checkpoints.last };
  }
}

function isAbort(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (error === signal.reason || (error instanceof Error && error.name === 'AbortError'));
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}
