import { performance } from 'node:perf_hooks';
import type { StepReport } from '../../engine/trainer.ts';
import type { LoopSetup } from './loop-setup.ts';
import { stepsAhead } from './plan/steps-ahead.ts';

/** A step that the trainer has taken. */
export interface TakenStep {
  readonly report: StepReport;
  readonly learningRate: number;
  /** Features seen in it. */
  readonly samples: number;
  readonly seconds: number;
}

/** Hands out steps one by one, taking as many in one go as the trainer is best at and the plan allows. */
export class TakenSteps {
  private readonly setup: LoopSetup;
  private readonly waiting: TakenStep[] = [];

  constructor(setup: LoopSetup) {
    this.setup = setup;
  }

  /** Whether the trainer is no further than the steps that were handed out. */
  get areCounted(): boolean {
    return this.waiting.length === 0;
  }

  /** The step after the `globalStep`-th. */
  async next(globalStep: number): Promise<TakenStep> {
    if (this.waiting.length === 0) this.waiting.push(...(await this.take(globalStep)));
    return this.waiting.shift()!;
  }

  private async take(globalStep: number): Promise<readonly TakenStep[]> {
    const { setup } = this;
    const { trainer, plan, intervals } = setup;
    const count = stepsAhead(globalStep, trainer.stepsAtOnce, intervals, plan);
    const steps = Array.from({ length: count }, (_, index) => globalStep + index);
    const indices = steps.map(
      (step) => setup.stepsOf(Math.floor(step / plan.stepsPerEpoch))[step % plan.stepsPerEpoch]!,
    );
    const planned = steps.map((step, index) => ({
      batches: indices[index]!.map((batch) => setup.batchOf(batch)),
      learningRate: setup.learningRateAt(step),
    }));
    const begun = performance.now();
    const reports = await trainer.steps(planned);
    const seconds = (performance.now() - begun) / 1000 / count;
    return reports.map((report, index) => ({
      report,
      seconds,
      learningRate: planned[index]!.learningRate,
      samples: indices[index]!.reduce((sum, batch) => sum + batch.length, 0),
    }));
  }
}
