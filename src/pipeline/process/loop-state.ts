import { z } from 'zod';
import { actions } from './plan/actions.ts';

const count = z.int().min(0);

/** `loop_state.json`: what the loop's next decisions depend on, beside the arguments and `trainer_state.json`. */
export const loopStateSchema = z
  .object({
    /** Optimiser steps taken. */
    globalStep: count,
    /** What is still to be done before the next step. */
    pending: z.array(z.enum(actions)).readonly(),
    /** Sum of the losses of the steps since the last log. */
    lossSinceLog: z.number(),
    /** The step of the last log. */
    lastLoggedStep: count,
    /** Sum of the losses of all steps before the last log. */
    lossBeforeLog: z.number(),
    /** The gradient norm and learning rate of the last step. */
    gradNorm: z.number().nullable(),
    learningRate: z.number().nullable(),
    /** Evaluations in a row without an improvement. */
    evaluationsWithoutGain: count,
    /** Whether early stopping has ended the run. */
    stopping: z.boolean(),
    /** The step of the last checkpoint that the arguments asked for. */
    lastSavedStep: count,
  })
  .readonly();

export type LoopState = z.infer<typeof loopStateSchema>;

export const initialLoopState: LoopState = {
  globalStep: 0,
  pending: [],
  lossSinceLog: 0,
  lastLoggedStep: 0,
  lossBeforeLog: 0,
  gradNorm: null,
  learningRate: null,
  evaluationsWithoutGain: 0,
  stopping: false,
  lastSavedStep: 0,
};
