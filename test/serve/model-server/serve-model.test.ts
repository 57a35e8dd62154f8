import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request as httpRequest } from 'node:http';
import { QuestionAnswerer } from '../../../src/pipeline/predict/question-answerer.ts';
import { mostBytes } from '../../../src/serve/model-server/body.ts';
import { serveModel, type ServingModel } from '../../../src/serve/model-server/serve-model.ts';
import type { ExampleId } from '../../../src/dataset/example.ts';
import { demoBase } from '../../workbench/quick-models.ts';

const options = {
  nBestSize: 20,
  maxAnswerLength: 30,
  version2WithNegative: true,
  nullScoreDiffThreshold: 0,
  maxSeqLength: 64,
  docStride: 16,
  batchSize: 8,
  device: 'cpu',
  threads: 1,
} as const;
const run = { signal: new AbortController().signal, emit: () => undefined };
const source = { model: demoBase, adapter: null };

const short = 'Mrs 😀 Delgado was seen at noon by Dr Webb.';
const long = `${'The pump runs at 16 bar. '.repeat(60)}The seal was made by Rafael Ortega.`;

let serving: ServingModel;
beforeAll(async () => {
  serving = await serveModel(source, { ...options, port: 0, host: '127.0.0.1', emit: () => undefined });
});
afterAll(() => serving.close());

interface Told {
  readonly answer: string;
  readonly answer_start: number | null;
  readonly null_odds: number;
  readonly probability: number;
  readonly n_best: readonly { readonly text: string }[];
}
interface Refused {
  readonly error: { readonly code: string; readonly message: string; readonly mend: string };
}

async function post(body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${serving.url}/answer`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, json: await response.json() };
}

describe('a served model', () => {
  it('answers as the pipeline does, a long context in windows, with the odds of no answer', async () => {
    const questions = [
      { question: 'Who was seen?', context: short },
      { question: 'Who made the seal?', context: long },
    ];
    const { status, json } = await post(questions.map((question) => ({ ...question, top_k: 3 })));
    expect(status).toBe(200);
    const answerer = await QuestionAnswerer.open(source, options, run);
    const examples = questions.map((question, index) => {
      return { ...question, id: `${index}` as ExampleId, title: '', answers: [], isImpossible: undefined };
    });
    const expected = await answerer.answer('here', examples, options, run);
    await answerer.dispose();
    for (const [index, told] of (json as Told[]).entries()) {
      expect(told.answer).toBe(expected[index]!.prediction);
      expect(told.null_odds).toBeCloseTo(expected[index]!.nullOdds!, 3);
      expect(told.n_best).toHaveLength(3);
      const points = Array.from(questions[index]!.context);
      const { answer, answer_start: start } = told;
      if (start !== null) expect(points.slice(start, start + Array.from(answer).length).join('')).toBe(answer);
    }
  });

  it('gives one answer to one question, with its id and the best candidate alone', async () => {
    const { json } = await post({ id: 'q7', question: 'Who was seen?', context: short });
    expect(json).toMatchObject({ id: 'q7', answer: expect.any(String) as string });
    expect((json as Told).n_best).toHaveLength(1);
    expect((json as Told).probability).toBeGreaterThan(0);
  });

  it('computes together what comes together', async () => {
    const health = async () => (await (await fetch(`${serving.url}/health`)).json()) as Record<string, number>;
    const before = await health();
    const alone = await post({ question: 'Who 0?', context: short });
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) => post({ question: `Who ${index}?`, context: short })),
    );
    expect((answers[0]!.json as Told).answer).toBe((alone.json as Told).answer);
    const after = await health();
    expect(after).toMatchObject({ status: 'ok', waiting: 0, answered: before.answered! + 25 });
    expect(after.batches! - before.batches!).toBeLessThan(25);
  });

  it('says which of several it cannot answer, and answers the others', async () => {
    const endless = Array.from({ length: 100 }, () => 'pump').join(' ');
    const { status, json } = await post([
      { question: 'Who was seen?', context: short },
      { question: endless, context: short },
    ]);
    expect(status).toBe(200);
    const [first, second] = json as [Told, Refused];
    expect(first.answer).toEqual(expect.any(String));
    expect(second.error).toMatchObject({ code: 'questions-too-long' });
    const alone = await post({ question: endless, context: short });
    expect(alone.status).toBe(422);
    expect((alone.json as Refused).error.mend).toMatch(/^Shorten the question/);
  });

  it('tells what it is', async () => {
    const info = (await (await fetch(`${serving.url}/model`)).json()) as Record<string, unknown>;
    expect(info).toMatchObject({ name: 'base', architecture: 'bert', may_say_no_answer: true, n_best_size: 20 });
  });

  it.each([
    [{ question: ' ', context: 'x' }, 'question: is empty.'],
    [{ question: 'Who?' }, 'context: '],
    [
      [
        { question: 'Who?', context: 'x' },
        { question: 'Who?', context: 7 },
      ],
      'question 2, context: ',
    ],
    [{ question: 'Who?', context: 'x', top_k: 0 }, 'top_k: '],
    [[], 'The body: '],
    ['{"question":', 'The body is no JSON in UTF-8.'],
  ])('refuses %j in a sentence', async (body, sentence) => {
    const { status, json } = await post(body);
    expect(status).toBe(400);
    expect((json as Refused).error.message).toContain(sentence);
    expect((json as Refused).error.mend).toContain('"question"');
  });

  it('reads no endless body, and nothing but JSON', async () => {
    const large = await post({ question: 'Who?', context: 'x'.repeat(mostBytes) });
    expect(large.status).toBe(413);
    const plain = await post({ question: 'Who?', context: short }, { 'Content-Type': 'text/plain' });
    expect(plain.status).toBe(415);
  });

  it('answers nobody who came by another name or from another page', async () => {
    const status = (headers: Readonly<Record<string, string>>) =>
      new Promise<number>((resolve, reject) => {
        httpRequest({ host: '127.0.0.1', port: serving.port, path: '/health', headers }, (response) => {
          response.resume();
          resolve(response.statusCode!);
        })
          .on('error', reject)
          .end();
      });
    expect(await status({ Host: 'rebound.example' })).toBe(403);
    expect(await status({ Origin: 'https://example.org' })).toBe(403);
    expect(await status({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await status({ Host: `localhost:${serving.port}` })).toBe(200);
  });

  it('names what there is where there is nothing', async () => {
    expect((await fetch(`${serving.url}/elsewhere`)).status).toBe(404);
    const wrong = await fetch(`${serving.url}/answer`);
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'POST']);
  });

  it('answers what waits before it closes, and then nothing', async () => {
    const other = await serveModel(source, { ...options, port: 0, host: 'localhost', emit: () => undefined });
    const asked = { question: 'Who made the seal?', context: long };
    const answers = Array.from({ length: 5 }, () =>
      fetch(`${other.url}/answer`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(asked),
      }),
    );
    const waits = async () => {
      const { waiting, batches } = (await (await fetch(`${other.url}/health`)).json()) as Record<string, number>;
      return waiting! + batches!;
    };
    await expect.poll(waits).toBeGreaterThan(0);
    await other.close();
    const settled = await Promise.allSettled(answers);
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    await expect(fetch(`${other.url}/health`)).rejects.toThrow();
  });
});
