import { describe, expect, it } from 'vitest';
import { checkArguments } from '../../../src/pipeline/arguments/resolve.ts';
import { completeArguments, type RunPlaces } from '../../../src/workbench/runs/arguments/complete-arguments.ts';

const places: RunPlaces = {
  model: '/models/base',
  trainFile: '/run/data/train.json',
  validationFile: '/run/data/validation.json',
  testFile: null,
  outputFolder: '/run/output',
  cacheFolder: '/cache',
  unanswerable: false,
};

describe('the arguments of a run', () => {
  it.each([
    {},
    { eval_strategy: 'epoch' },
    { eval_strategy: 'steps' },
    { eval_strategy: 'steps', load_best_model_at_end: true },
    { eval_strategy: 'epoch', load_best_model_at_end: true, metric_for_best_model: 'f1' },
    { evaluation_strategy: 'steps', eval_steps: 20, load_best_model_at_end: true },
    { save_strategy: 'no' },
    { save_steps: 7, logging_steps: 3 },
  ])('are completed to such as can be run: %j', (values) => {
    const { args, findings } = checkArguments(completeArguments(values, places), { kind: 'form' });
    expect(findings.filter(({ severity }) => severity === 'problem')).toEqual([]);
    expect(args.training).toMatchObject({ doTrain: true, doEval: true, doPredict: false, outputDir: '/run/output' });
  });

  it('save what can be gone on from, unless one says otherwise', () => {
    const training = (values: object) =>
      checkArguments(completeArguments({ ...values }, places), { kind: 'form' }).args.training;
    expect(training({})).toMatchObject({ saveStrategy: 'steps', saveSteps: 0.05, saveTotalLimit: 2 });
    const best = { eval_strategy: 'epoch', load_best_model_at_end: true };
    expect(training(best)).toMatchObject({ saveStrategy: 'epoch' });
    expect(training({ save_steps: 7, save_total_limit: 5 })).toMatchObject({ saveSteps: 7, saveTotalLimit: 5 });
    expect(training({ save_strategy: 'no' })).toMatchObject({ saveStrategy: 'no' });
  });

  it('take no file or folder from the form', () => {
    const values = {
      train_file: '/etc/passwd',
      output_dir: '/',
      resume_from_checkpoint: '/elsewhere',
      do_train: false,
    };
    expect(completeArguments(values, places)).toMatchObject({
      train_file: places.trainFile,
      output_dir: '/run/output',
    });
    expect(completeArguments(values, places)).not.toHaveProperty('resume_from_checkpoint');
  });

  it('let the model say that there is no answer where some questions have none', () => {
    expect(completeArguments({}, { ...places, unanswerable: true })).toMatchObject({ version_2_with_negative: true });
    expect(completeArguments({}, places)).not.toHaveProperty('version_2_with_negative');
  });
});
