import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planSweep, type Sweep } from '../../../src/pipeline/sweep/plan-sweep.ts';
import { readSweep, runSweep, type SweepEvent } from '../../../src/pipeline/sweep/run-sweep.ts';
import type { SweepFile } from '../../../src/pipeline/sweep/sweep-file.ts';
import { curvesOf, run, tinyArguments, tinyFolder, type TinyFolder } from '../tiny-run.ts';

describe('a sweep', () => {
  let tiny: TinyFolder;
  beforeAll(async () => {
    tiny = await tinyFolder();
  });
  afterAll(() => rm(tiny.folder, { recursive: true }));

  const evaluated = { eval_strategy: 'steps', eval_steps: 4 };
  const plan = (name: string, parts: Partial<SweepFile>): Promise<Sweep> => {
    const base = { arguments: tinyArguments(tiny, evaluated), method: 'grid', parameters: {}, seed: 0 } as const;
    return planSweep({ ...base, metric: 'eval_loss', ...parts }, 'sweep.json', tiny.path(name));
  };
  const carryOut = async (sweep: Sweep, onEvent: (event: SweepEvent) => void = () => undefined, signal = never()) => {
    const events: SweepEvent[] = [];
    const emit = (event: SweepEvent) => {
      events.push(event);
      onEvent(event);
    };
    const end = await runSweep(sweep, { signal, emit });
    const begun = events.flatMap((event) => (event.type === 'trial-begins' ? [[event.index, event.resumes]] : []));
    return { ...end, begun };
  };
  const never = () => new AbortController().signal;

  it('runs each trial as run-qa does it alone, and tells which is best', async () => {
    const sweep = await plan('alone', { parameters: { learning_rate: [1e-3, 1e-5] }, seeds: [1, 2] });
    const { outcome, results } = await carryOut(sweep);
    expect(outcome).toBe('finished');
    expect(results.trials.map(({ state, step }) => [state, step])).toEqual(Array(4).fill(['finished', 12]));
    const best = results.trials.toSorted((left, right) => left.score! - right.score!)[0]!;
    expect(results.best).toBe(best.trial);
    expect(results.configurations.map(({ finished }) => finished)).toEqual([2, 2]);

    const changes = { ...evaluated, learning_rate: 1e-5, seed: 2, output_dir: tiny.path('single') };
    const single = await run(tinyArguments(tiny, changes));
    expect(results.trials[3]!.score).toBe(single.metrics.eval_loss);
    expect(await curvesOf(sweep.trials[3]!.args.training.outputDir)).toEqual(await curvesOf(tiny.path('single')));

    const csv = await readFile(tiny.path('alone/sweep_results.csv'), 'utf8');
    expect(csv.split('\n')[0]).toMatch(/^trial,learning_rate,seed,state,step,score,/);
    expect(csv.trimEnd().split('\n')).toHaveLength(5);
    expect(await readdir(tiny.path('alone/trials'))).toEqual([
      '1-learning_rate=1e-3,seed=1',
      '2-learning_rate=1e-3,seed=2',
      '3-learning_rate=1e-5,seed=1',
      '4-learning_rate=1e-5,seed=2',
    ]);

    const again = await carryOut(sweep);
    expect(again.begun).toEqual([]);
    expect(again.results).toEqual(results);
  });

  it('goes on after a stop: what has finished stays, what was begun resumes to the same bits', async () => {
    const parameters = { learning_rate: [1e-3, 5e-4, 1e-4] };
    const whole = await plan('whole', { parameters });
    await carryOut(whole);
    const sweep = await plan('halted', { parameters });
    const stop = new AbortController();
    let trials = 0;
    const halted = await carryOut(
      sweep,
      (event) => {
        if (event.type === 'trial-begins') trials += 1;
        if (trials === 2 && event.type === 'trial-event' && event.event.type === 'metric' && event.event.step === 6)
          stop.abort();
      },
      stop.signal,
    );
    expect(halted.outcome).toBe('stopped');
    expect(halted.results.trials.map(({ state }) => state)).toEqual(['finished', 'begun', 'waiting']);
    const again = await carryOut(sweep);
    expect(again.begun).toEqual([
      [1, true],
      [2, false],
    ]);
    for (const [index, { args }] of sweep.trials.entries()) {
      const [here, there] = [args.training.outputDir, whole.trials[index]!.args.training.outputDir];
      const weights = await Promise.all([here, there].map((folder) => readFile(join(folder, 'model.safetensors'))));
      expect(weights[0]!.equals(weights[1]!)).toBe(true);
    }
  });

  it('stops losers early, leaves them their checkpoint, and does not run them again', async () => {
    const parts = {
      parameters: { learning_rate: [3e-3, 1e-6] },
      early_stopping: { rule: 'median', min_trials: 1, min_step: 0 },
    } as const;
    const sweep = await plan('losers', parts);
    const { results } = await carryOut(sweep);
    expect(results.trials.map(({ state, step }) => [state, step])).toEqual([
      ['finished', 12],
      ['stopped-early', 4],
    ]);
    expect(results.best).toBe(sweep.trials[0]!.name);
    expect(await readdir(sweep.trials[1]!.args.training.outputDir)).toEqual(['checkpoint-4']);
    expect((await carryOut(sweep)).begun).toEqual([]);
    expect(await readSweep(sweep)).toEqual(results);
  });

  it('leaves a trial that fails, with its reason, and goes on with the next', async () => {
    const sweep = await plan('failing', {
      parameters: { train_file: [tiny.path('no.json'), tiny.path('train.json')] },
    });
    const { results } = await carryOut(sweep);
    expect(results.trials.map(({ state }) => state)).toEqual(['failed', 'finished']);
    expect(results.trials[0]!.reason).toContain('no.json');
  });

  it('does not mix with another sweep in the same folder', async () => {
    await carryOut(await plan('mixed', { parameters: { learning_rate: [1e-3] } }));
    const other = { ...tinyArguments(tiny, evaluated), max_seq_length: 64 };
    const sweep = await plan('mixed', { arguments: other, parameters: { learning_rate: [1e-3] } });
    await expect(carryOut(sweep)).rejects.toMatchObject({ code: 'another-sweep' });
  });

  it('says which metrics there are where it is to compare by another', async () => {
    const sweep = await plan('metric', { metric: 'eval_f2' });
    await expect(carryOut(sweep)).rejects.toMatchObject({ code: 'unknown-sweep-metric' });
  });
});

describe('planning a sweep', () => {
  const inline = { output_dir: 'x', do_train: true, train_file: 'train.json', config_name: 'config.json' };
  const file = { method: 'grid', parameters: {}, seed: 0, metric: 'eval_f1' } as const;
  const plan = (parts: Partial<SweepFile>, args: Record<string, string | boolean | number> = inline) =>
    planSweep({ ...file, arguments: args, ...parts }, 'sweep.json', 'out');
  const judged = { ...inline, do_eval: true, validation_file: 'dev.json' };

  it.each([
    ['no evaluation to compare by', {}, inline, 'sweep-without-evaluation'],
    [
      'nothing to stop losers by',
      { early_stopping: { rule: 'median', min_trials: 3, min_step: 0 } } as const,
      judged,
      'early-stopping-without-evaluation',
    ],
    ['a parameter that is the trial’s own', { parameters: { seed: [1, 2] } }, judged, 'not-a-parameter'],
    ['a value that cannot be', { parameters: { learning_rate: [1e-4, -1] } }, judged, 'invalid-argument'],
    ['an argument that there is not', { parameters: { learning_rat: [1] } }, judged, 'unknown-argument'],
  ])('fails on %s', async (_, parts, args, code) => {
    await expect(plan(parts, args)).rejects.toMatchObject({ code });
  });

  it('lets a parameter go before what the base calls by another name', async () => {
    const { trials } = await plan({ parameters: { r: [4] } }, { ...judged, lora_r: 16 });
    expect(trials[0]!.args.lora.r).toBe(4);
  });
});
