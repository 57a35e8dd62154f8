import { describe, expect, it } from 'vitest';
import { initialLoopState } from '../../../../src/pipeline/process/loop-state.ts';
import type { RunState } from '../../../../src/pipeline/process/run-state.ts';
import { trainerStateSchema } from '../../../../src/pipeline/process/trainer-state.ts';
import { evaluated } from '../../../../src/pipeline/process/transitions/evaluated.ts';
import type { EvaluationRules } from '../../../../src/pipeline/process/transitions/evaluated.ts';
import { saved } from '../../../../src/pipeline/process/transitions/saved.ts';

const state: RunState = {
  loop: { ...initialLoopState, globalStep: 8, pending: ['end-epoch'] },
  trainerState: trainerStateSchema.parse({
    epoch: 1,
    global_step: 8,
    log_history: [],
    max_steps: 9,
    num_train_epochs: 2,
    best_metric: 50,
    best_global_step: 4,
    best_model_checkpoint: 'checkpoint-4',
  }),
};
const rules: EvaluationRules = {
  best: { metric: 'eval_f1', greaterIsBetter: true },
  patience: 2,
  threshold: 0,
  saveBest: false,
  folderOf: (step) => `checkpoint-${step}`,
};

describe('after an evaluation', () => {
  it('a better model is the best, but its checkpoint only once it is saved', () => {
    const after = evaluated(state, { eval_f1: 60 }, rules);
    expect(after.trainerState).toMatchObject({
      best_metric: 60,
      best_global_step: 8,
      best_model_checkpoint: 'checkpoint-4',
    });
    expect(saved(after, 'checkpoint-8').trainerState.best_model_checkpoint).toBe('checkpoint-8');
    expect(saved(state, 'checkpoint-8').trainerState.best_model_checkpoint).toBe('checkpoint-4');
  });

  it('a model that was saved before it was evaluated is the best in that checkpoint', () => {
    const before = { ...state, loop: { ...state.loop, lastSavedStep: 8 } };
    expect(evaluated(before, { eval_f1: 60 }, rules).trainerState.best_model_checkpoint).toBe('checkpoint-8');
  });

  it('a better model is saved at once with save_strategy best, a worse one is not', () => {
    const best = { ...rules, saveBest: true };
    expect(evaluated(state, { eval_f1: 60 }, best).loop.pending).toEqual(['save', 'end-epoch']);
    expect(evaluated(state, { eval_f1: 40 }, best).loop.pending).toEqual(['end-epoch']);
  });

  it('the run is over when the patience is', () => {
    const once = evaluated(state, { eval_f1: 50 }, rules);
    expect(once.loop.stopping).toBe(false);
    expect(evaluated(once, { eval_f1: 49 }, rules).loop.stopping).toBe(true);
  });
});
