import type { StepReport, TrainerState } from '../../engine/trainer.ts';
import { Failure } from '../../shared/failure.ts';

/** Where a run stands, for the message. */
export interface RunPosition {
  readonly step: number;
  readonly epoch: number;
  /** `learning_rate` of the arguments. */
  readonly peakLearningRate: number;
  /** The last checkpoint written, or null. */
  readonly lastCheckpoint: string | null;
}

/** @throws Failure where a step's loss or gradient is NaN or infinite. */
export function requireFiniteStep(report: StepReport, position: RunPosition): void {
  if (!Number.isFinite(report.loss)) throw diverged(`the loss became ${report.loss}`, position);
  if (!Number.isFinite(report.gradNorm)) throw diverged(`the gradient became ${report.gradNorm}`, position);
}

/** @throws Failure where a weight or moment is NaN or infinite: no checkpoint may be made of such a state. */
export function requireFiniteState(state: TrainerState, position: RunPosition): void {
  for (const tensors of [state.parameters, state.firstMoments, state.secondMoments]) {
    for (const [name, { data }] of tensors) {
      if (!allFinite(data)) throw diverged(`${name} holds NaN or infinite numbers`, position);
    }
  }
}

/** One sum instead of a test of each: a double cannot overflow from adding floats, so only NaN and infinity spoil it. */
function allFinite(data: Float32Array): boolean {
  let sum = 0;
  for (const value of data) sum += value;
  return Number.isFinite(sum);
}

function diverged(what: string, { step, epoch, peakLearningRate, lastCheckpoint }: RunPosition): Failure {
  const lower = Number((peakLearningRate / 5).toPrecision(1));
  const safe =
    lastCheckpoint === null ? 'No checkpoint had been written yet.' : `The last good checkpoint is ${lastCheckpoint}.`;
  return new Failure({
    code: 'training-diverged',
    message: `Training diverged at step ${step} (epoch ${epoch.toFixed(2)}): ${what}. The learning_rate of ${peakLearningRate} is too high. ${safe}`,
    mend: `Start over (overwrite_output_dir) with a learning_rate of ${lower}, or with a warmup_ratio of 0.1 where there was none.`,
  });
}
