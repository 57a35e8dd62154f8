import { performance } from 'node:perf_hooks';
import { requireFiniteState, requireFiniteStep } from './divergence.ts';
import type { RunPosition } from './divergence.ts';
import { actionsAtEpochEnd } from './plan/actions.ts';
import type { Action } from './plan/actions.ts';
import { addLog } from './run-state.ts';
import type { RunState } from './run-state.ts';
import type { LoopSetup } from './loop-setup.ts';
import { Speed } from './speed.ts';
import { TakenSteps } from './taken-steps.ts';
import { evaluated } from './transitions/evaluated.ts';
import { logged } from './transitions/logged.ts';
import { saved } from './transitions/saved.ts';
import { stepTaken } from './transitions/step-taken.ts';

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
  private readonly taken: TakenSteps;
  /** The state after what was done last. */
  state: RunState;
  /** Steps taken, and features seen in them, since the loop was made. */
  steps = 0;
  samples = 0;

  constructor(setup: LoopSetup, state: RunState) {
    this.setup = setup;
    this.taken = new TakenSteps(setup);
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
      else if (signal.aborted && this.taken.areCounted) return this.stop();
      else await this.step();
    }
  }

  private async step(): Promise<void> {
    const { setup } = this;
    const { globalStep } = this.state.loop;
    const { report, learningRate, samples, seconds } = await this.taken.next(globalStep);
    this.state = stepTaken(this.state, report, learningRate, setup);
    if (report.overflowed !== true) requireFiniteStep(report, this.position());
    this.steps += 1;
    this.samples += samples;
    this.speed.add(samples, seconds);
    setup.progress.took('step', seconds);
    setup.progress.report(globalStep + 1, false);
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
