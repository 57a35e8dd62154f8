import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultArguments } from '../../../src/pipeline/arguments/defaults.ts';
import { Postprocess } from '../../../src/pipeline/postprocess/postprocess.ts';
import type { RunEvent } from '../../../src/shared/events.ts';
import { exampleOf } from './example-of.ts';

const context = 'north pump 16 bar';
const examples = [exampleOf('part', context, ['north pump']), exampleOf('colour', context, [], true)];

/** One window an example over the four words, the class token first. */
const features = examples.map((_, exampleIndex) => ({
  exampleIndex,
  clsIndex: 0,
  offsets: Int32Array.of(-1, -1, 0, 5, 6, 10, 11, 13, 14, 17),
}));
const logits = [
  { start: Float32Array.of(-5, 4, 0, 0, 0), end: Float32Array.of(-5, 0, 4, 0, 0) },
  { start: Float32Array.of(1, 0, 0, 2, 0), end: Float32Array.of(2, 0, 0, 0, 3) },
];

describe('Postprocess', () => {
  let folder: string;
  let events: RunEvent[];
  let postprocess: Postprocess;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pump-qa-'));
    events = [];
    const args = defaultArguments(folder);
    postprocess = new Postprocess({
      args: { ...args, data: { ...args.data, version2WithNegative: true, validationFile: 'dev.json' } },
      signal: new AbortController().signal,
      emit: (event) => events.push(event),
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('goes from logits to answers to metrics by the arguments of the run', () => {
    const answers = postprocess.answers(examples, features, logits);
    expect(answers.map(({ prediction, nullOdds }) => [prediction, nullOdds])).toEqual([
      ['north pump', -18],
      ['16 bar', -2],
    ]);
    const metrics = postprocess.metrics('eval', examples, answers, features.length);
    expect(metrics).toMatchObject({ eval_exact: 50, eval_best_f1: 100, eval_best_f1_thresh: -18, eval_samples: 2 });
  });

  it('advises the threshold that would have been right, and tells the listener', () => {
    const answers = postprocess.answers(examples, features, logits);
    const metrics = postprocess.metrics('eval', examples, answers, features.length);
    const advice = postprocess.advise({ curve: [], metrics, training: [], validation: { examples, answers } });
    expect(advice).toContainEqual(
      expect.objectContaining({
        rule: 'better-threshold',
        setting: { name: 'null_score_diff_threshold', from: 0, to: -18 },
      }),
    );
    expect(events).toContainEqual({
      type: 'log',
      level: 'warning',
      code: 'advice-better-threshold',
      message: expect.stringMatching(/\(null_score_diff_threshold: 0 → -18\)$/) as string,
    });
  });

  it('writes the files of run_qa', async () => {
    const answers = postprocess.answers(examples, features, logits);
    await postprocess.writePredictions('eval', answers);
    await postprocess.writeResults('eval', postprocess.metrics('eval', examples, answers, features.length));
    await postprocess.writeModelCard({ architecture: 'bert', baseModel: null, data: [], metrics: {} });
    expect((await readdir(folder)).sort()).toEqual([
      'README.md',
      'all_results.json',
      'eval_nbest_predictions.json',
      'eval_null_odds.json',
      'eval_predictions.json',
      'eval_results.json',
    ]);
    const predictions = await readFile(join(folder, 'eval_predictions.json'), 'utf8');
    expect(JSON.parse(predictions)).toEqual({ part: 'north pump', colour: '16 bar' });
  });
});
