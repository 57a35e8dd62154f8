import { readFile, rename, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareModels } from '../../../src/pipeline/predict/compare-models.ts';
import { answeringDefaults, listener } from './answering.ts';
import { type TinyModels, tinyModels } from './tiny-models.ts';

describe('compareModels', () => {
  let tiny: TinyModels;
  beforeEach(async () => {
    tiny = await tinyModels();
  });
  afterEach(() => tiny.remove());

  const compare = (changes: object = {}, run = listener()) =>
    compareModels(
      {
        ...answeringDefaults,
        device: 'cpu',
        threads: 1,
        base: tiny.model,
        tuned: tiny.adapter,
        testFile: tiny.questions,
        maxPredictSamples: null,
        ...changes,
      },
      run,
    );

  it('asks both models every question', async () => {
    const { questions, better, worse, equal } = await compare();
    expect(questions).toHaveLength(tiny.questionCount);
    expect(better + worse + equal).toBe(tiny.questionCount);
    expect(questions.some(({ base, tuned }) => base.answer !== tuned.answer)).toBe(true);
  });

  it('finds a model equal to itself', async () => {
    const { questions, base, tuned, equal } = await compare({ tuned: tiny.model });
    expect(tuned).toEqual(base);
    expect(equal).toBe(questions.length);
  });

  it('asks only the first so many', async () => {
    expect((await compare({ maxPredictSamples: 3 })).questions).toHaveLength(3);
  });

  it('puts a tuned adapter on the base model where its own is not to be found', async () => {
    const before = await compare();
    await rename(tiny.model, tiny.path('moved'));
    expect(await compare({ base: tiny.path('moved') })).toEqual(before);
  });

  it.each(['base', 'tuned'])('notices before it asks anything that there is no %s model', async (name) => {
    const run = listener();
    await expect(compare({ [name]: tiny.path('nowhere') }, run)).rejects.toMatchObject({ code: 'config-missing' });
    expect(run.events).toEqual([]);
  });

  it('refuses a file without answers', async () => {
    const data = [{ id: 'a', context: 'The seal holds 16 bar.', question: 'What holds?' }];
    await writeFile(tiny.questions, JSON.stringify({ data }));
    await expect(compare()).rejects.toMatchObject({ code: 'no-gold-answers' });
  });

  it('warns where questions have no answer and the models must give one', async () => {
    const text = await readFile(tiny.questions, 'utf8');
    const file = JSON.parse(text) as { data: { paragraphs: { qas: Record<string, unknown>[] }[] }[] };
    Object.assign(file.data[0]!.paragraphs[0]!.qas[0]!, { answers: [], is_impossible: true });
    await writeFile(tiny.questions, JSON.stringify(file));
    const codes = async (version2WithNegative: boolean) => {
      const run = listener();
      await compare({ version2WithNegative, maxPredictSamples: 2 }, run);
      return run.events.flatMap((event) => (event.type === 'log' ? [event.code] : []));
    };
    expect(await codes(false)).toContain('version-2-flag');
    expect(await codes(true)).not.toContain('version-2-flag');
  });
});
