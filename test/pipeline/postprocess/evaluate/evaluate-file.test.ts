import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../../../src/dataset/squad/read.ts';
import { evaluateFile } from '../../../../src/pipeline/postprocess/evaluate/evaluate-file.ts';
import { printEvaluation } from '../../../../src/pipeline/postprocess/evaluate/print-evaluation.ts';
import { pumpNullOdds, pumpPredictions, pumpQuestions, withOdds, withoutOdds } from '../metrics/pump.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'evaluate-'))));
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const context = 'x';
const nested = { version: 'v2.0', data: [{ title: 'Pump', paragraphs: [{ context, qas: pumpQuestions }] }] };
const flat = pumpQuestions.map(({ answers, ...question }) => ({
  ...question,
  context,
  answers: { text: answers.map(({ text }) => text), answer_start: answers.map((answer) => answer.answer_start) },
}));

describe('evaluateFile', () => {
  it.each([
    { form: 'nested', content: nested },
    { form: 'flat under data', content: { data: flat } },
    { form: 'a bare list', content: flat },
    { form: 'JSON Lines', content: flat.map((entry) => JSON.stringify(entry)).join('\n') },
  ])('gives the numbers of evaluate-v2.0.py for $form', async ({ content }) => {
    const dataset = await file('data.json', content);
    const predictions = await file('predictions.json', pumpPredictions);
    expect(await evaluateFile({ dataset, predictions })).toEqual(withoutOdds);
    const naProbFile = await file('odds.json', pumpNullOdds);
    expect(await evaluateFile({ dataset, predictions, naProbFile })).toEqual(withOdds);
  });

  it('reports a missing prediction in the words of the script', async () => {
    const lines: string[] = [];
    const { total } = await evaluateFile({
      dataset: await file('data.json', nested),
      predictions: await file('few.json', { '7': 'steel' }),
      onMissing: (line) => lines.push(line),
    });
    expect(total).toBe(1);
    expect(lines).toContain('Missing prediction for pressure');
  });

  it('takes equal null odds in the order of their file, integer-like ids too', async () => {
    const qas = [
      { id: '1', question: '?', answers: [] },
      { id: 'q', question: '?', answers: [{ text: 'x', answer_start: 0 }] },
    ];
    const evaluate = async (odds: string) =>
      evaluateFile({
        dataset: await file('data.json', { data: [{ paragraphs: [{ context, qas }] }] }),
        predictions: await file('predictions.json', { '1': 'y', q: 'x' }),
        naProbFile: await file('odds.json', odds),
      });
    expect((await evaluate('{"q": 0.5, "1": 0.5}')).best_f1).toBe(100);
    expect((await evaluate('{"1": 0.5, "q": 0.5}')).best_f1).toBe(50);
  });

  it.each([
    { name: 'predictions.json', content: ['x'], message: /predictions\.json: these are not predictions/ },
    { name: 'predictions.json', content: { speed: 3 }, message: /predictions\.json: the entry for "speed"/ },
    { name: 'odds.json', content: { speed: '3' }, message: /odds\.json: the entry for "speed"/ },
    { name: 'odds.json', content: { speed: 1 }, message: /odds\.json: there is no entry for question "pressure"/ },
    { name: 'data.json', content: { data: [{ paragraphs: 3 }] }, message: /data\.json: article 1 \(data\[0\]\)/ },
    {
      name: 'data.json',
      content: { data: [{ paragraphs: [{ qas: [{ id: 'a', answers: [] }, { id: 'b' }] }] }] },
      message: /data\.json: entry 2 \(id "b"\) cannot be scored: "answers"/,
    },
    { name: 'data.json', content: '{"data": [', message: /data\.json: the JSON breaks at line 1/ },
  ])('names the file and the entry at fault: $message', async ({ name, content, message }) => {
    const paths: Record<string, string> = {
      'data.json': await file('data.json', nested),
      'predictions.json': await file('predictions.json', pumpPredictions),
      'odds.json': await file('odds.json', pumpNullOdds),
    };
    await file(name, content);
    const [dataset, predictions, naProbFile] = Object.values(paths) as [string, string, string];
    const evaluation = evaluateFile({ dataset, predictions, naProbFile });
    await expect(evaluation).rejects.toThrow(
      expect.objectContaining({ name: 'Failure', message: expect.stringMatching(message) as string }),
    );
  });
});

describe('printEvaluation', () => {
  it('prints what Python prints', () => {
    expect(printEvaluation(withOdds)).toBe(
      [
        '{',
        '  "exact": 66.66666666666667,',
        '  "f1": 66.66666666666667,',
        '  "total": 6,',
        '  "HasAns_exact": 75.0,',
        '  "HasAns_f1": 75.0,',
        '  "HasAns_total": 4,',
        '  "NoAns_exact": 50.0,',
        '  "NoAns_f1": 50.0,',
        '  "NoAns_total": 2,',
        '  "best_exact": 83.33333333333333,',
        '  "best_exact_thresh": 1e-05,',
        '  "best_f1": 83.33333333333333,',
        '  "best_f1_thresh": 1e-05',
        '}',
      ].join('\n'),
    );
  });
});

const xquad = new URL('../../../../../shared/data/xquad.en.json', import.meta.url).pathname;

describe.skipIf(!existsSync(xquad))('on XQuAD (skipped without ../shared/data)', () => {
  it('finds every question right when it is given its own answers', async () => {
    const { examples } = await readExamples(xquad);
    const gold = Object.fromEntries(examples.map(({ id, answers }) => [id, answers.at(-1)!.text]));
    const metrics = await evaluateFile({ dataset: xquad, predictions: await file('gold.json', gold) });
    expect(metrics).toEqual({
      exact: 100,
      f1: 100,
      total: 1190,
      HasAns_exact: 100,
      HasAns_f1: 100,
      HasAns_total: 1190,
    });
  });
});
