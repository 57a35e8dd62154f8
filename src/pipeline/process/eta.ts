/** An exponentially smoothed mean of durations, with the bias of its start taken out (as Adam's moments). */
export interface SmoothedSeconds {
  readonly weighted: number;
  readonly weight: number;
  readonly seen: number;
}

export const nothingSeen: SmoothedSeconds = { weighted: 0, weight: 0, seen: 0 };

/** How much of the mean one more duration replaces: it looks back over about twenty. */
const share = 0.05;

export function observe(mean: SmoothedSeconds, seconds: number): SmoothedSeconds {
  return {
    weighted: mean.weighted * (1 - share) + seconds * share,
    weight: mean.weight * (1 - share) + share,
    seen: mean.seen + 1,
  };
}

/** Null while nothing has been seen. */
export function meanSeconds(mean: SmoothedSeconds): number | null {
  return mean.seen === 0 ? null : mean.weighted / mean.weight;
}

/** How long each of the things a run consists of takes. */
export interface Pace {
  readonly step: SmoothedSeconds;
  readonly evaluation: SmoothedSeconds;
  readonly checkpoint: SmoothedSeconds;
}

export const unknownPace: Pace = { step: nothingSeen, evaluation: nothingSeen, checkpoint: nothingSeen };

export interface Remaining {
  readonly steps: number;
  readonly evaluations: number;
  readonly checkpoints: number;
  /** What an evaluation is taken to cost, in steps, until one has been seen. */
  readonly evaluationInSteps: number;
}

/** Steps to be seen before there is an answer. */
const stepsNeeded = 3;

/** Seconds left, evaluations and checkpoints included; null while too little has been seen to tell. */
export function etaSeconds(pace: Pace, remaining: Remaining): number | null {
  const step = meanSeconds(pace.step);
  if (step === null || pace.step.seen < stepsNeeded) return null;
  const evaluation = meanSeconds(pace.evaluation) ?? remaining.evaluationInSteps * step;
  const checkpoint = meanSeconds(pace.checkpoint) ?? 0;
  return remaining.steps * step + remaining.evaluations * evaluation + remaining.checkpoints * checkpoint;
}
