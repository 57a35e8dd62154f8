import type { RunState } from '../run-state.ts';

/**
 * The state that a checkpoint which the arguments ask for holds of itself: it is the best one's where the best
 * evaluation was of this step. A checkpoint made because of an abort is not the plan's and changes nothing.
 */
export function saved({ loop, trainerState }: RunState, folder: string): RunState {
  const best = trainerState.best_global_step === loop.globalStep && loop.globalStep > 0;
  return {
    loop: { ...loop, lastSavedStep: loop.globalStep },
    trainerState: best ? { ...trainerState, best_model_checkpoint: folder } : trainerState,
  };
}
