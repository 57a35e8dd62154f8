import { describe, expect, it } from 'vitest';
import { runSentence } from '../../../../../src/renderer/places/runs/run/run-sentence.ts';
import { aRun, curves } from './a-run.ts';

const say = (run: Parameters<typeof aRun>[0], of: Record<string, readonly number[]> = {}) =>
  runSentence(aRun(run), curves(of));

describe('the sentence above a run', () => {
  it('says what it learns, how fast, and how long it will take', () => {
    expect(say({}, { loss: [4, 3, 2, 1], eval_f1: [68.4, 69.8, 71.2] })).toEqual({
      tone: 'good',
      text: 'Learning. Eval F1 71.2 and rising 1.4 an evaluation; about 6 minutes left.',
    });
  });

  it('goes by the loss until there is an evaluation', () => {
    expect(say({}, { loss: [4.1, 3, 2, 1.32] }).text).toBe(
      'Learning. Loss 1.32, down from 4.10; about 6 minutes left.',
    );
    const still = say({}, { loss: [4.1, 4.1, 4.2, 4.1] });
    expect(still.tone).toBe('warn');
    expect(still.text).toContain('Not learning yet');
    expect(say({}, { loss: [4.1] }).text).toMatch(/^Starting\. Loss 4\.10/);
    expect(say({}).text).toBe('Starting. The first figures come in a moment; about 6 minutes left.');
  });

  it('says so where it gets worse, stands still, or is broken', () => {
    expect(say({}, { eval_f1: [60, 71.2, 68, 66] }).text).toContain(
      'Getting worse. Eval F1 66.0, best 71.2 at step 20',
    );
    expect(say({}, { eval_f1: [70, 71.2, 71.1, 71.2] }).text).toContain('Levelled off. Eval F1 71.2');
    const broken = say({}, { loss: [4, 9, NaN] });
    expect(broken.tone).toBe('bad');
    expect(broken.text).toContain('lower learning rate');
  });

  it('says what is being prepared', () => {
    const progress = { stage: 'tokenize', completed: 42, total: 100, unit: 'entries', etaSeconds: null };
    expect(say({ progress }).text).toBe('Cutting the texts into tokens, 42 %.');
  });

  it('says what is safe where it is not running', () => {
    expect(say({ state: 'paused' }).text).toBe(
      'Paused at step 120 of 400. Nothing is lost: Resume goes on from there.',
    );
    expect(say({ state: 'interrupted', reason: 'Its process was killed. Nothing is lost.' }).text).toBe(
      'Interrupted at step 120 of 400. Its process was killed. Nothing is lost.',
    );
    expect(say({ state: 'interrupted', reason: null }).text).toContain('up to its last checkpoint is safe');
    expect(say({ state: 'interrupted', reason: null, resumable: false }).text).toContain(
      'had not written a checkpoint',
    );
    expect(say({ state: 'failed', reason: 'There is no answer in the training file.' }).tone).toBe('bad');
  });

  it('says why a trial of a sweep was stopped', () => {
    const reason = 'At step 120 it was worse than the median of the others of its sweep.';
    expect(say({ state: 'stopped', reason }).text).toContain(`Stopped at step 120 of 400. ${reason} `);
  });

  it('ends with the scores of its model, which need not be the best on the way', () => {
    const latest = { eval_f1: 88.2, eval_exact_match: 84 };
    const text = 'Finished in 3 min 20 s. F1 88.2 on the validation questions, exactly right 84.0 %.';
    expect(say({ state: 'finished', best: { eval_f1: 88.7 }, latest }).text).toBe(text);
    const tested = { ...latest, predict_f1: 85.25 };
    expect(say({ state: 'finished', latest: tested }).text).toBe(`${text} F1 85.3 on the test questions.`);
    expect(say({ state: 'finished' }).text).toContain('not evaluated');
  });
});
