import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StepReport } from '../../../src/engine/trainer.ts';
import { readSafetensors } from '../../../src/engine/safetensors/read.ts';
import { trainerStateSchema } from '../../../src/pipeline/process/trainer-state.ts';
import type { RunEvent } from '../../../src/shared/events.ts';
import { Failure } from '../../../src/shared/failure.ts';
import { newFolder } from './new-folder.ts';
import { bitsOf, runToy, withoutTimes } from './toy-run.ts';
import { ToyTrainer } from './toy-trainer.ts';

const checkpointsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('checkpoint-'))
    .sort((a, b) => Number(a.slice(11)) - Number(b.slice(11)));
const logsOf = (events: readonly RunEvent[]) => events.flatMap((event) => (event.type === 'log' ? [event.code] : []));

async function failureOf(run: Promise<unknown>): Promise<Failure> {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}

describe('a training run', () => {
  it('learns, and says how well and how fast', async () => {
    const { result, trainer } = await runToy({ outputDir: newFolder(), training: { numTrainEpochs: 40 } });
    expect(trainer.error(20)).toBeLessThan(0.1);
    expect(result.outcome).toBe('finished');
    expect(Object.keys(result.metrics)).toEqual([
      'train_runtime',
      'train_samples_per_second',
      'train_steps_per_second',
      'train_loss',
      'epoch',
    ]);
    expect(result.state.log_history.at(-1)).toMatchObject({ ...result.metrics, step: 120 });
  });

  it('logs the mean loss since the last log, and the gradient norm and learning rate of the last step', async () => {
    const reports: StepReport[] = [];
    const trainer = new ToyTrainer();
    const step = trainer.step.bind(trainer);
    trainer.step = async (...given) => {
      const report = await step(...given);
      reports.push(report);
      return report;
    };
    const training = { loggingSteps: 2, maxSteps: 5, learningRate: 0.1, saveStrategy: 'no' } as const;
    const { result } = await runToy({ outputDir: newFolder(), training, trainer });
    const losses = reports.map(({ loss }) => loss);
    const [first, second, summary] = result.state.log_history;
    expect(first).toMatchObject({ loss: (losses[0]! + losses[1]!) / 2, grad_norm: reports[1]!.gradNorm, step: 2 });
    expect(first!.learning_rate).toBeCloseTo(0.1 * (1 - 1 / 5));
    expect(first!.epoch).toBeCloseTo(2 / 3);
    expect(second).toMatchObject({ loss: (losses[2]! + losses[3]!) / 2, step: 4 });
    expect(summary!.train_loss).toBeCloseTo(losses.reduce((sum, loss) => sum + loss) / 5, 12);
  });

  it('goes the same way where the trainer takes many steps in one go', async () => {
    const training = {
      loggingSteps: 2,
      evalStrategy: 'steps',
      evalSteps: 5,
      saveSteps: 7,
      numTrainEpochs: 8,
    } as const;
    const one = await runToy({ outputDir: newFolder(), training });
    const trainer = new ToyTrainer(() => undefined, 100);
    const goes: number[] = [];
    const steps = trainer.steps.bind(trainer);
    trainer.steps = (planned) => {
      goes.push(planned.length);
      return steps(planned);
    };
    const many = await runToy({ outputDir: newFolder(), training, trainer });
    expect(bitsOf(many.trainer)).toEqual(bitsOf(one.trainer));
    expect(withoutTimes(many.result.state.log_history)).toEqual(withoutTimes(one.result.state.log_history));
    expect(goes).toEqual([5, 2, 3, 4, 1, 5, 1, 3]);
  });

  it('tells its listener everything that the log history holds', async () => {
    const training = { loggingSteps: 1, evalStrategy: 'epoch', numTrainEpochs: 2 } as const;
    const { result, events } = await runToy({ outputDir: newFolder(), training });
    const told = events.flatMap((event) =>
      event.type === 'metric' ? [{ ...event.values, epoch: event.epoch, step: event.step }] : [],
    );
    expect(told).toEqual(result.state.log_history);
    const stages = events.flatMap((event) => (event.type === 'stage' ? [`${event.stage} ${event.state}`] : []));
    const evaluation = ['evaluate started', 'evaluate finished'];
    expect(stages).toEqual([
      'load started',
      'load finished',
      'train started',
      ...evaluation,
      ...evaluation,
      'train finished',
    ]);
    const progress = events.flatMap((event) => (event.type === 'progress' ? [event] : []));
    expect(progress.at(-1)).toMatchObject({ completed: 6, total: 6, unit: 'steps', etaSeconds: 0 });
    expect(progress[0]!.etaSeconds).toBeNull();
  });

  it('writes the state that transformers reads', async () => {
    const outputDir = newFolder();
    const { result } = await runToy({ outputDir, training: { numTrainEpochs: 1, loggingSteps: 2 } });
    const written: unknown = JSON.parse(readFileSync(join(outputDir, 'trainer_state.json'), 'utf8'));
    expect(written).toEqual(result.state);
    // The fields of transformers' dataclass TrainerState (4.57): its load_from_json takes these and no others.
    const fields =
      'best_global_step best_metric best_model_checkpoint epoch eval_steps global_step is_hyper_param_search is_local_process_zero is_world_process_zero log_history logging_steps max_steps num_input_tokens_seen num_train_epochs save_steps stateful_callbacks total_flos train_batch_size trial_name trial_params';
    expect(Object.keys(trainerStateSchema.parse(written)).sort()).toEqual(fields.split(' '));
    expect(written).toMatchObject({
      global_step: 3,
      max_steps: 3,
      num_train_epochs: 1,
      epoch: 1,
      logging_steps: 2,
      save_steps: 500,
      train_batch_size: 8,
    });
  });

  it('puts eval_ before metrics that lack it', async () => {
    const evaluate = () => Promise.resolve({ f1: 3, eval_loss: 2 });
    const training = { evalStrategy: 'epoch', numTrainEpochs: 1 } as const;
    const { result } = await runToy({ outputDir: newFolder(), training, dependencies: { evaluate } });
    expect(result.state.log_history[0]).toEqual({ eval_f1: 3, eval_loss: 2, epoch: 1, step: 3 });
  });
});

describe('a checkpoint', () => {
  it('holds the model, the optimiser, and what the run goes by', async () => {
    const outputDir = newFolder();
    const { trainer, events } = await runToy({ outputDir, training: { numTrainEpochs: 1 } });
    const folder = join(outputDir, 'checkpoint-3');
    const names = [
      'loop_state.json',
      'model.safetensors',
      'optimizer.safetensors',
      'rng_state.json',
      'scheduler.json',
      'trainer_state.json',
      'training_args.json',
    ];
    expect(readdirSync(folder).sort()).toEqual(names);
    const { tensors, metadata } = await readSafetensors(join(folder, 'optimizer.safetensors'));
    expect([...tensors.keys()]).toEqual([
      'exp_avg.toy.weight',
      'exp_avg.toy.bias',
      'exp_avg_sq.toy.weight',
      'exp_avg_sq.toy.bias',
    ]);
    expect(tensors.get('exp_avg.toy.bias')!.data).toEqual(trainer.state().firstMoments.get('toy.bias')!.data);
    expect(metadata.step).toBe('3');
    const args = JSON.parse(readFileSync(join(folder, 'training_args.json'), 'utf8')) as Record<string, unknown>;
    expect(args).toMatchObject({ learning_rate: 0.05, num_train_epochs: 1, max_seq_length: 384 });
    expect(events).toContainEqual({ type: 'checkpoint', step: 3, folder, best: false });
  });

  it('is kept up to save_total_limit, the best one always', async () => {
    const scores = [50, 90, 60, 55, 40];
    const evaluate = () => Promise.resolve({ eval_f1: scores.shift()! });
    const outputDir = newFolder();
    const training = {
      numTrainEpochs: 5,
      evalStrategy: 'epoch',
      saveStrategy: 'epoch',
      metricForBestModel: 'f1',
      loadBestModelAtEnd: true,
      saveTotalLimit: 2,
    } as const;
    const { result, events } = await runToy({ outputDir, training, dependencies: { evaluate } });
    expect(checkpointsIn(outputDir)).toEqual(['checkpoint-6', 'checkpoint-15']);
    expect(result.state).toMatchObject({
      best_metric: 90,
      best_global_step: 6,
      best_model_checkpoint: join(outputDir, 'checkpoint-6'),
    });
    expect(events.flatMap((event) => (event.type === 'checkpoint' && event.best ? [event.step] : []))).toEqual([3, 6]);
  });

  it('is only the best one in the end under a limit of 1', async () => {
    const scores = [50, 90, 60];
    const evaluate = () => Promise.resolve({ eval_f1: scores.shift()! });
    const outputDir = newFolder();
    const training = {
      numTrainEpochs: 3,
      evalStrategy: 'epoch',
      saveStrategy: 'epoch',
      metricForBestModel: 'f1',
      loadBestModelAtEnd: true,
      saveTotalLimit: 1,
    } as const;
    await runToy({ outputDir, training, dependencies: { evaluate } });
    expect(checkpointsIn(outputDir)).toEqual(['checkpoint-6']);
  });

  it('is written for each new best one, and no other, with save_strategy best', async () => {
    const scores = [50, 40, 90, 60];
    const evaluate = () => Promise.resolve({ eval_f1: scores.shift()! });
    const outputDir = newFolder();
    const training = {
      numTrainEpochs: 4,
      evalStrategy: 'epoch',
      saveStrategy: 'best',
      metricForBestModel: 'f1',
      loadBestModelAtEnd: true,
    } as const;
    const { result } = await runToy({ outputDir, training, dependencies: { evaluate } });
    expect(checkpointsIn(outputDir)).toEqual(['checkpoint-3', 'checkpoint-9']);
    expect(result.state.best_model_checkpoint).toBe(join(outputDir, 'checkpoint-9'));
  });

  it.skipIf(!existsSync('/dev/full'))('fails on a full disk without harm to the one before', async () => {
    const outputDir = newFolder();
    let saves = 0;
    const writeModel = async (folder: string) => {
      const path = join(folder, 'model.safetensors');
      if (++saves === 3) await symlink('/dev/full', path);
      await writeFile(path, 'weights');
    };
    const training = { saveSteps: 2, maxSteps: 10 };
    const failure = await failureOf(runToy({ outputDir, training, dependencies: { writeModel } }));
    expect(failure.code).toBe('disk-full');
    expect(failure.message).toContain(`${join(outputDir, 'checkpoint-6')} could not be saved: the disk is full`);
    expect(failure.message).toContain(`${join(outputDir, 'checkpoint-4')} is whole`);
    expect(readdirSync(outputDir)).toEqual(['checkpoint-2', 'checkpoint-4']);
  });
});

describe('the best model', () => {
  it('is in the trainer at the end, and the moments as the last step left them', async () => {
    const scores = [1, 9, 5];
    const seen: (readonly string[])[] = [];
    const trainer = new ToyTrainer();
    const evaluate = () => {
      seen.push(bitsOf(trainer));
      return Promise.resolve({ eval_f1: scores.shift()! });
    };
    const training = {
      numTrainEpochs: 3,
      evalStrategy: 'epoch',
      saveStrategy: 'epoch',
      metricForBestModel: 'f1',
      loadBestModelAtEnd: true,
    } as const;
    const { events } = await runToy({ outputDir: newFolder(), training, trainer, dependencies: { evaluate } });
    // Steps, two parameters, four moments.
    expect(bitsOf(trainer).slice(1, 3)).toEqual(seen[1]!.slice(1, 3));
    expect(bitsOf(trainer).slice(3)).toEqual(seen[2]!.slice(3));
    expect(logsOf(events)).toContain('best-model-loaded');
  });

  it('must be judged by a metric that the evaluation gives', async () => {
    const training = {
      evalStrategy: 'epoch',
      saveStrategy: 'epoch',
      metricForBestModel: 'exact_match',
      loadBestModelAtEnd: true,
    } as const;
    const failure = await failureOf(runToy({ outputDir: newFolder(), training }));
    expect(failure).toMatchObject({ code: 'unknown-best-model-metric' });
    expect(failure.mend).toContain('eval_loss, eval_f1');
  });

  it('is waited for by early stopping only so long', async () => {
    const scores = [10, 20, 15, 20, 99];
    const evaluate = () => Promise.resolve({ eval_f1: scores.shift()! });
    const training = {
      numTrainEpochs: 9,
      evalStrategy: 'epoch',
      saveStrategy: 'epoch',
      metricForBestModel: 'f1',
      loadBestModelAtEnd: true,
      earlyStoppingPatience: 2,
    } as const;
    const { result } = await runToy({ outputDir: newFolder(), training, dependencies: { evaluate } });
    expect(result.outcome).toBe('finished');
    expect(result.state).toMatchObject({ global_step: 12, best_metric: 20, best_global_step: 6 });
    expect(result.metrics.epoch).toBe(4);
  });
});

describe('a run that is asked to stop', () => {
  it('finishes its step, keeps everything, and says how to go on', async () => {
    const outputDir = newFolder();
    const controller = new AbortController();
    let steps = 0;
    const before = (what: string) => {
      if (what === 'step' && ++steps === 4) controller.abort();
    };
    const training = { saveStrategy: 'no', maxSteps: 10 } as const;
    const { result, events } = await runToy({ outputDir, training, signal: controller.signal, before });
    const folder = join(outputDir, 'checkpoint-4');
    expect(result).toMatchObject({ outcome: 'stopped', checkpoint: folder, state: { global_step: 4 } });
    expect(events).toContainEqual({ type: 'checkpoint', step: 4, folder, best: false });
    const last = events.findLast((event) => event.type === 'log')!;
    expect(last).toMatchObject({ code: 'training-stopped' });
    expect(last.message).toContain(`the run can go on from ${folder}`);
  });

  it('before its first step leaves nothing behind', async () => {
    const outputDir = newFolder();
    const { result } = await runToy({ outputDir, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ outcome: 'stopped', checkpoint: null });
    expect(readdirSync(outputDir)).toEqual([]);
  });
});

describe('a run that diverges', () => {
  it('stops with what to change, and leaves the last good checkpoint', async () => {
    const outputDir = newFolder();
    const training = { learningRate: 0.5, saveSteps: 2, maxSteps: 9 };
    const trainer = new ToyTrainer();
    const step = trainer.step.bind(trainer);
    trainer.step = async (...given) => ({
      ...(await step(...given)),
      ...(trainer.state().steps === 5 ? { loss: NaN } : {}),
    });
    const failure = await failureOf(runToy({ outputDir, training, trainer }));
    expect(failure.code).toBe('training-diverged');
    expect(failure.message).toMatch(/at step 5 .*NaN.*learning_rate of 0.5 is too high.*checkpoint-4/);
    expect(failure.mend).toContain('learning_rate of 0.1');
    expect(checkpointsIn(outputDir)).toEqual(['checkpoint-2', 'checkpoint-4']);
  });

  it('makes no checkpoint of broken weights', async () => {
    const outputDir = newFolder();
    const trainer = new ToyTrainer();
    const step = trainer.step.bind(trainer);
    trainer.step = async (...given) => {
      const report = await step(...given);
      if (trainer.state().steps === 4) trainer.state().secondMoments.get('toy.bias')!.data[0] = Infinity;
      return report;
    };
    const run = runToy({ outputDir, training: { saveSteps: 2, maxSteps: 9 }, trainer });
    expect((await failureOf(run)).message).toContain('toy.bias holds NaN or infinite numbers');
    expect(checkpointsIn(outputDir)).toEqual(['checkpoint-2']);
  });
});

describe('resuming', () => {
  const training = { saveSteps: 2, maxSteps: 6 };

  it('goes on from the last checkpoint found, and says so', async () => {
    const outputDir = newFolder();
    await runToy({ outputDir, training });
    const { result, events } = await runToy({ outputDir, training: { ...training, maxSteps: 8 } });
    expect(result.state.global_step).toBe(8);
    expect(logsOf(events)).toEqual(['checkpoint-detected', 'resume-differs']);
    const warning = events.find((event) => event.type === 'log' && event.code === 'resume-differs');
    expect(warning).toMatchObject({ message: expect.stringContaining('max_steps: 8 instead of 6') as string });
  });

  it('goes on from an explicit checkpoint, and sets later ones aside', async () => {
    const outputDir = newFolder();
    await runToy({ outputDir, training });
    const resumeFromCheckpoint = join(outputDir, 'checkpoint-2');
    const { events } = await runToy({ outputDir, training: { ...training, saveSteps: 3, resumeFromCheckpoint } });
    expect(logsOf(events)).toContain('checkpoints-set-aside');
    expect(checkpointsIn(outputDir)).toEqual(['checkpoint-2', 'checkpoint-3', 'checkpoint-6']);
    expect(readdirSync(join(outputDir, 'later-checkpoints', '1'))).toEqual(['checkpoint-4', 'checkpoint-6']);
  });

  it('finds the best checkpoint of a folder that was moved', async () => {
    const first = newFolder();
    const best = { ...training, evalStrategy: 'steps', evalSteps: 2, loadBestModelAtEnd: true } as const;
    await runToy({ outputDir: first, training: best });
    const resumeFromCheckpoint = join(first, 'checkpoint-6');
    const moved = join(newFolder(), 'moved');
    await mkdir(join(moved, '..'), { recursive: true });
    await rename(first, moved);
    const { result } = await runToy({
      outputDir: moved,
      training: { ...best, resumeFromCheckpoint: resumeFromCheckpoint.replace(first, moved) },
    });
    expect(result.state.best_model_checkpoint).toBe(join(moved, 'checkpoint-6'));
  });

  it('starts over with overwrite_output_dir, and deletes the old checkpoints only when it has finished', async () => {
    const outputDir = newFolder();
    await runToy({ outputDir, training });
    const again = { ...training, saveSteps: 5, maxSteps: 7, overwriteOutputDir: true };
    const before = () => {
      throw new Error('The power is gone.');
    };
    await expect(runToy({ outputDir, training: again, before })).rejects.toThrow('power');
    expect(readdirSync(join(outputDir, 'overwritten-checkpoints', '1'))).toEqual([
      'checkpoint-2',
      'checkpoint-4',
      'checkpoint-6',
    ]);
    await runToy({ outputDir, training: again });
    expect(readdirSync(outputDir).sort()).toEqual(['checkpoint-5', 'checkpoint-7', 'trainer_state.json']);
  });

  it('sweeps away what a killed run left half-written', async () => {
    const outputDir = newFolder();
    await mkdir(join(outputDir, '.checkpoint-2.unfinished'), { recursive: true });
    await runToy({ outputDir, training });
    expect(readdirSync(outputDir).sort()).toEqual([
      'checkpoint-2',
      'checkpoint-4',
      'checkpoint-6',
      'trainer_state.json',
    ]);
  });

  it('names the file of a checkpoint that is broken', async () => {
    const outputDir = newFolder();
    await runToy({ outputDir, training });
    const path = join(outputDir, 'checkpoint-6', 'loop_state.json');
    await writeFile(path, '{"globalStep": -1}');
    const failure = await failureOf(runToy({ outputDir, training }));
    expect(failure).toMatchObject({
      code: 'malformed-file',
      mend: 'Delete this checkpoint, so that the run resumes from the one before it.',
    });
    expect(failure.message).toContain(path);
    await rm(join(outputDir, 'checkpoint-6'), { recursive: true });
    expect((await runToy({ outputDir, training })).result.state.global_step).toBe(6);
  });
});
