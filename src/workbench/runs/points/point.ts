import type { Figures } from '../stored-run.ts';

/** What was measured after a step, by name. */
export interface Point {
  readonly step: number;
  readonly epoch: number;
  /** Of computing, since the run began. */
  readonly seconds: number;
  readonly values: Figures;
}

/** One value of a curve, as the store gives it. */
export type CurveRow = readonly [step: number, epoch: number, seconds: number, value: number];
