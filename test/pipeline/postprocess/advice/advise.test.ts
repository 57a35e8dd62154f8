import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArguments } from '../../../../src/pipeline/arguments/resolve.ts';
import { advise } from '../../../../src/pipeline/postprocess/advice/advise.ts';
import { rules } from '../../../../src/pipeline/postprocess/advice/registry.ts';
import type { Observations } from '../../../../src/pipeline/postprocess/advice/observations.ts';
import { evaluations, fallingLosses, losses, observed } from './observed.ts';

const low = { eval_f1: 61.2, eval_exact_match: 52 };
const version2 = { version2WithNegative: true };

/** What is wrong with one argument in itself. */
function problemsOf(argument: Readonly<Record<string, unknown>>) {
  const run = { eval_strategy: 'epoch', save_strategy: 'epoch' };
  const { findings } = checkArguments({ ...run, ...argument }, { kind: 'form' });
  return findings.filter(({ severity, argument: name }) => severity === 'problem' && name in argument);
}

/** What one rule says of a run. */
function adviceOf(rule: string, observations: Observations) {
  const advice = advise(observations).find((one) => one.rule === rule);
  if (!advice)
    throw new Error(
      `${rule} said nothing; said: ${advise(observations)
        .map((one) => one.rule)
        .join(', ')}`,
    );
  return advice;
}

describe('advise', () => {
  it('says that all is well, with the numbers, where it is', () => {
    expect(advise(observed())).toEqual([
      {
        rule: 'all-is-well',
        severity: 'info',
        saw: 'F1 is 88.1 and exact match 80.2 over 1,190 validation questions. The training loss went from 3.27 to 0.873.',
        change: 'Nothing has to change.',
      },
    ]);
  });

  it.each([
    {
      when: 'F1 is low and the loss still falls',
      observations: observed({ curve: losses([5, 4.8, 4.6, 4, 3.5, 3, 2.5, 2, 1.8, 1.6, 1.4, 1.2]), metrics: low }),
      rule: 'still-learning',
      setting: { name: 'num_train_epochs', from: 3, to: 6 },
      saw: /F1 is 61\.2.*from 2\.1 to 1\.4/,
    },
    {
      when: 'the same in a run of so many steps',
      observations: observed({
        curve: losses([5, 4.8, 4.6, 4, 3.5, 3, 2.5, 2, 1.8, 1.6, 1.4, 1.2]),
        metrics: low,
        settings: { maxSteps: 500 },
      }),
      rule: 'still-learning',
      setting: { name: 'max_steps', from: 500, to: 1000 },
      saw: /still falling/,
    },
    {
      when: 'the loss is not a number',
      observations: observed({ curve: losses([4, 3, NaN, NaN]) }),
      rule: 'diverging',
      setting: { name: 'learning_rate', from: 3e-5, to: 6e-6 },
      saw: /at step 30/,
    },
    {
      when: 'the loss rises',
      observations: observed({ curve: losses([4, 3, 2, 1.5, 1.5, 2, 3, 4]) }),
      rule: 'diverging',
      setting: { name: 'learning_rate', from: 3e-5, to: 2e-5 },
      saw: /from 1\.75 to 3\.5/,
    },
    {
      when: 'the loss was hardly logged',
      observations: observed({
        curve: [{ step: 113, epoch: 3, train_loss: 2.4 }],
        metrics: low,
        settings: { loggingSteps: 500 },
      }),
      rule: 'sparse-curve',
      setting: { name: 'logging_steps', from: 500, to: 6 },
      saw: /In 113 steps the training loss was logged 0 times/,
    },
    {
      when: 'the loss was logged after each epoch only',
      observations: observed({ curve: losses([4, 3, 2]), metrics: low, settings: { loggingStrategy: 'epoch' } }),
      rule: 'sparse-curve',
      setting: { name: 'logging_strategy', from: 'epoch', to: 'steps' },
      saw: /In 30 steps the training loss was logged 3 times/,
    },
    {
      when: 'the loss never falls',
      observations: observed({ curve: losses([5.9, 5.8, 5.9, 5.8, 5.9, 5.8, 5.8, 5.8]), metrics: low }),
      rule: 'not-learning',
      setting: { name: 'learning_rate', from: 3e-5, to: 9e-5 },
      saw: /5\.85 at first, 5\.8 at the end/,
    },
    {
      when: 'the loss never falls at a high learning rate',
      observations: observed({
        curve: losses([5.9, 5.8, 5.9, 5.8, 5.9, 5.8, 5.8, 5.8]),
        metrics: low,
        settings: { learningRate: 5e-4 },
      }),
      rule: 'not-learning',
      setting: { name: 'warmup_ratio', from: 0, to: 0.1 },
      saw: /stayed where it began/,
    },
    {
      when: 'the loss never falls after a warm-up in steps',
      observations: observed({
        curve: losses([5.9, 5.8, 5.9, 5.8, 5.9, 5.8, 5.8, 5.8]),
        metrics: low,
        settings: { learningRate: 2e-3, useLora: true, warmupSteps: 50 },
      }),
      rule: 'not-learning',
      setting: { name: 'warmup_steps', from: 50, to: 100 },
      saw: /stayed where it began/,
    },
    {
      when: 'it is good on training, poor on validation',
      observations: observed({ metrics: { ...low, train_f1: 97.3 } }),
      rule: 'overfitting',
      setting: { name: 'use_lora', from: false, to: true },
      saw: /97\.3 on the training questions and 61\.2/,
    },
    {
      when: 'an adapter is good on training, poor on validation',
      observations: observed({ metrics: { ...low, train_f1: 97.3 }, settings: { useLora: true, numTrainEpochs: 8 } }),
      rule: 'overfitting',
      setting: { name: 'num_train_epochs', from: 8, to: 4 },
      saw: /by heart/,
    },
    {
      when: 'the validation loss turns',
      observations: observed({
        curve: [...losses(fallingLosses), ...evaluations([{ eval_loss: 1.2 }, { eval_loss: 1 }, { eval_loss: 1.4 }])],
      }),
      rule: 'eval-loss-rising',
      setting: { name: 'load_best_model_at_end', from: false, to: true },
      saw: /from 1 at epoch 2 to 1\.4/,
    },
    {
      when: 'the validation loss turns and the best model is kept',
      observations: observed({
        curve: [...losses(fallingLosses), ...evaluations([{ eval_loss: 1 }, { eval_loss: 1.2 }, { eval_loss: 1.4 }])],
        settings: { loadBestModelAtEnd: true },
      }),
      rule: 'eval-loss-rising',
      setting: { name: 'num_train_epochs', from: 3, to: 1 },
      saw: /at epoch 1/,
    },
    {
      when: 'an earlier checkpoint was better',
      observations: observed({ curve: evaluations([{ eval_f1: 80 }, { eval_f1: 91 }, { eval_f1: 88 }]) }),
      rule: 'better-checkpoint',
      setting: { name: 'load_best_model_at_end', from: false, to: true },
      saw: /91\.0 at step 80 \(epoch 2\), and 88\.0 at the end/,
    },
    {
      when: 'the best checkpoint was chosen by loss',
      observations: observed({
        curve: evaluations([{ eval_f1: 80 }, { eval_f1: 91 }, { eval_f1: 88 }]),
        settings: { loadBestModelAtEnd: true },
      }),
      rule: 'better-checkpoint',
      setting: { name: 'metric_for_best_model', from: null, to: 'f1' },
      saw: /91\.0/,
    },
    {
      when: 'answers fall between windows',
      observations: observed({ preprocessing: { lostAnswers: 60, longestAnswer: 150 } }),
      rule: 'lost-answers',
      setting: { name: 'doc_stride', from: 128, to: 160 },
      saw: /60 training answers of 2,000 \(3\.0 %\)/,
    },
    {
      when: 'answers fall between short windows',
      observations: observed({
        preprocessing: { lostAnswers: 60, longestAnswer: 100, longestInput: 300 },
        settings: { maxSeqLength: 128, docStride: 64 },
      }),
      rule: 'lost-answers',
      setting: { name: 'max_seq_length', from: 128, to: 300 },
      saw: /the longest answer has 100 tokens, the overlap of windows 64/,
    },
    {
      when: 'answers fall between windows as long as the model allows',
      observations: observed({
        preprocessing: { lostAnswers: 60, longestAnswer: 300, longestInput: 900 },
        longestModelInput: 384,
      }),
      rule: 'lost-answers',
      setting: undefined,
      saw: /cut by the edge/,
    },
    {
      when: 'questions fill the window',
      observations: observed({ preprocessing: { setAside: ['q'] }, settings: { maxSeqLength: 64 } }),
      rule: 'long-questions',
      setting: { name: 'max_seq_length', from: 64, to: 128 },
      saw: /1 training question had to be left out/,
    },
    {
      when: 'answers are longer than they may be',
      observations: observed({ preprocessing: { longAnswers: 100, longestAnswer: 57 } }),
      rule: 'long-answers',
      setting: { name: 'max_answer_length', from: 30, to: 60 },
      saw: /100 training answers of 2,000 \(5\.0 %\) are longer than the 30 tokens/,
    },
    {
      when: 'questions have no answer, and the model must answer',
      observations: observed({ data: { unanswerableTraining: 12, unanswerableValidation: 3 } }),
      rule: 'version-2-flag',
      setting: { name: 'version_2_with_negative', from: false, to: true },
      saw: /15 questions in the data have no answer/,
    },
    {
      when: 'another threshold is better',
      observations: observed({
        settings: version2,
        metrics: { eval_f1: 81, eval_total: 100, eval_NoAns_total: 50, eval_best_f1: 84.5, eval_best_f1_thresh: -1.75 },
      }),
      rule: 'better-threshold',
      setting: { name: 'null_score_diff_threshold', from: 0, to: -1.75 },
      saw: /F1 is 81\.0; at -1\.75 it would be 84\.5/,
    },
    {
      when: 'another threshold is better, over answers that were held back',
      observations: observed({
        settings: { ...version2, nullScoreDiffThreshold: -6 },
        metrics: { eval_f1: 81, eval_total: 100, eval_NoAns_total: 50, eval_best_f1: 81, eval_best_f1_thresh: 0 },
        bestThreshold: { score: 90, threshold: 2.5 },
      }),
      rule: 'better-threshold',
      setting: { name: 'null_score_diff_threshold', from: -6, to: 2.5 },
      saw: /at 2\.5 it would be 90\.0/,
    },
  ])('names the argument and its value where $when', ({ observations, rule, setting, saw }) => {
    const advice = adviceOf(rule, observations);
    expect(advice.setting).toEqual(setting);
    expect(advice.saw).toMatch(saw);
  });

  it.each([
    {
      when: 'there is nothing to judge by',
      observations: observed({ settings: { validationFile: null }, metrics: {} }),
      rule: 'no-validation-file',
      severity: 'warning',
      saw: /no validation file/,
    },
    {
      when: 'there is little to learn from',
      observations: observed({ metrics: low, data: { trainingQuestions: 80 } }),
      rule: 'few-examples',
      severity: 'warning',
      saw: /only 80 training questions/,
    },
    {
      when: 'there is little to judge by',
      observations: observed({ data: { validationQuestions: 25 } }),
      rule: 'few-validation-examples',
      severity: 'info',
      saw: /only 25 validation questions: scores may be off by up to 20\.0 points/,
    },
    {
      when: 'a few validation questions stand in training',
      observations: observed({ data: { leakedQuestions: 12 } }),
      rule: 'leaked-questions',
      severity: 'warning',
      saw: /12 validation questions of 1,190 \(1\.0 %\)/,
    },
    {
      when: 'many validation questions stand in training',
      observations: observed({ data: { leakedQuestions: 119 } }),
      rule: 'leaked-questions',
      severity: 'problem',
      saw: /10\.0 %/,
    },
    {
      when: 'the vocabulary does not fit',
      observations: observed({ preprocessing: { unknownTokens: 4000 } }),
      rule: 'unknown-tokens',
      severity: 'warning',
      saw: /does not know 4\.0 % of the tokens/,
    },
    {
      when: 'boundaries are labelled differently each time',
      observations: observed({
        metrics: { eval_f1: 84, eval_exact_match: 55 },
        scores: [
          { id: '1', question: '?', goldAnswers: ['16 bar'], prediction: '16 bar gauge', exact: 0, f1: 0.8 },
          { id: '2', question: '?', goldAnswers: ['seal'], prediction: 'pump', exact: 0, f1: 0 },
        ],
      }),
      rule: 'loose-boundaries',
      severity: 'warning',
      saw: /F1 \(84\.0\) is far above exact match \(55\.0\).*It said “16 bar gauge” for “16 bar”\.$/,
    },
    {
      when: 'it answers what the text does not',
      observations: observed({
        settings: version2,
        metrics: { eval_f1: 70, eval_HasAns_f1: 90, eval_HasAns_exact: 85, eval_NoAns_f1: 50 },
        data: { unanswerableTraining: 100 },
      }),
      rule: 'unanswerable-errors',
      severity: 'warning',
      saw: /90\.0 where there is an answer and 50\.0 where there is none: the model answers/,
    },
    {
      when: 'it is silent too often',
      observations: observed({
        settings: version2,
        metrics: { eval_f1: 70, eval_HasAns_f1: 50, eval_HasAns_exact: 45, eval_NoAns_f1: 90 },
      }),
      rule: 'unanswerable-errors',
      severity: 'warning',
      saw: /silent too often/,
    },
    {
      when: 'F1 is low for no reason it can see',
      observations: observed({
        curve: losses([4, 3, 2, 1, 1, 1, 1, 1]),
        metrics: low,
        scores: [{ id: '1', question: 'Which seal?', goldAnswers: ['seal'], prediction: 'pump', exact: 0, f1: 0 }],
      }),
      rule: 'low-f1',
      severity: 'warning',
      saw: /F1 is 61\.2.*Wholly wrong: “Which seal\?”\.$/,
    },
  ])('says so where $when', ({ observations, rule, severity, saw }) => {
    const advice = adviceOf(rule, observations);
    expect(advice.severity).toBe(severity);
    expect(advice.saw).toMatch(saw);
    expect(advice.setting).toBeUndefined();
  });

  it.each([
    { when: 'F1 is good, however few the examples', observations: observed({ data: { trainingQuestions: 80 } }) },
    {
      when: 'the loss falls to the end of a run that is good',
      observations: observed({ curve: losses([5, 4, 3, 2, 1.5, 1.2, 0.9, 0.5]) }),
    },
    {
      when: 'the validation loss rises but F1 with it',
      observations: observed({
        curve: [
          ...losses(fallingLosses),
          ...evaluations([
            { eval_loss: 1, eval_f1: 80 },
            { eval_loss: 1.4, eval_f1: 88 },
          ]),
        ],
      }),
    },
    {
      when: 'the best threshold would be to answer nothing',
      observations: observed({
        settings: version2,
        metrics: { eval_f1: 80, eval_total: 100, eval_NoAns_total: 90, eval_best_f1: 90, eval_best_f1_thresh: 0 },
      }),
    },
  ])('is content where $when', ({ observations }) => {
    expect(advise(observations).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('says what keeping the best model needs', () => {
    const curve = evaluations([{ eval_f1: 91 }, { eval_f1: 88 }]);
    const { change } = adviceOf('better-checkpoint', observed({ curve, settings: { saveStrategy: 'steps' } }));
    expect(change).toMatch(/That needs save_strategy epoch, as eval_strategy\.$/);
  });

  it('says nothing of a run of which nothing is known', () => {
    const { settings } = observed();
    expect(advise({ curve: [], settings, metrics: {} })).toEqual([]);
  });

  it('tells the gravest first', () => {
    const severities = advise(
      observed({ data: { validationQuestions: 20, leakedQuestions: 10 }, preprocessing: { longAnswers: 500 } }),
    ).map(({ severity }) => severity);
    expect(severities).toEqual(['problem', 'warning', 'info']);
  });

  it('names each argument once, with a value that it may take and does not have', () => {
    const value = fc.double({ min: 0.01, max: 8, noNaN: true });
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    const few = fc.integer({ min: 0, max: 400 });
    const anyRun = fc.record({
      losses: fc.array(fc.oneof({ weight: 30, arbitrary: value }, fc.constant(NaN)), { maxLength: 16 }),
      evaluations: fc.array(fc.record({ eval_loss: value, eval_f1: score }), { maxLength: 5 }),
      settings: fc.record({
        useLora: fc.boolean(),
        loadBestModelAtEnd: fc.boolean(),
        version2WithNegative: fc.boolean(),
        maxSteps: fc.constantFrom(-1, 100),
        numTrainEpochs: fc.integer({ min: 1, max: 6 }),
        learningRate: fc.constantFrom(1e-5, 5e-4),
        warmupRatio: fc.constantFrom(0, 0.3),
      }),
      metrics: fc.record({
        eval_f1: score,
        eval_exact_match: score,
        train_f1: score,
        eval_best_f1: score,
        eval_best_f1_thresh: value,
      }),
      preprocessing: fc.record({
        lostAnswers: few,
        longAnswers: few,
        longestAnswer: fc.integer({ min: 31, max: 400 }),
        setAside: fc.constantFrom([], ['q']),
      }),
    });
    fc.assert(
      fc.property(anyRun, (run) => {
        const curve = [...losses(run.losses), ...evaluations(run.evaluations)];
        const named = advise(observed({ ...run, curve })).flatMap(({ setting }) => setting ?? []);
        expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
        for (const { name, from, to } of named) {
          expect(to).not.toBe(from);
          expect(problemsOf({ [name]: to })).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has a name of its own for each rule', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});
