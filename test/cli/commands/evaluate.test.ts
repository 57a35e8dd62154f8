import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../call.ts';

describe('evaluate', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spanwright-evaluate-'));
    const qas = [
      { id: 'a', question: 'How much?', answers: [{ text: '16 bar', answer_start: 15 }], is_impossible: false },
      { id: 'b', question: 'Since when?', answers: [], is_impossible: true },
      { id: 'c', question: 'Which?', answers: [{ text: 'The seal', answer_start: 0 }], is_impossible: false },
    ];
    const data = [{ title: 'seal', paragraphs: [{ context: 'The seal holds 16 bar.', qas }] }];
    await writeFile(path('dev.json'), JSON.stringify({ version: 'v2.0', data }));
    await writeFile(path('predictions.json'), JSON.stringify({ a: 'holds 16 bar', b: '', c: 'seal' }));
    await writeFile(path('null_odds.json'), JSON.stringify({ a: -3, b: 2, c: -1 }));
    await writeFile(path('one.json'), JSON.stringify({ a: '16 bar' }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const evaluate = (predictions: string, ...more: readonly string[]) =>
    call('evaluate', '--dataset', path('dev.json'), '--predictions', path(predictions), ...more);

  it('prints the JSON of the official script', async () => {
    const { code, stdout, stderr } = await evaluate('predictions.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`{
  "exact": 66.66666666666667,
  "f1": 93.33333333333333,
  "total": 3,
  "HasAns_exact": 50.0,
  "HasAns_f1": 90.0,
  "HasAns_total": 2,
  "NoAns_exact": 100.0,
  "NoAns_f1": 100.0,
  "NoAns_total": 1
}
`);
  });

  it('finds the best thresholds with null odds, and takes one as no answer above the threshold given', async () => {
    const { stdout } = await evaluate(
      'predictions.json',
      ...['--na-prob-file', path('null_odds.json'), '--na-prob-thresh', '-2'],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      HasAns_f1: 40,
      best_f1: expect.closeTo(93.333, 2) as number,
      best_f1_thresh: -1,
    });
  });

  it('names a question without a prediction on stderr', async () => {
    const { code, stdout, stderr } = await evaluate('one.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Missing prediction for b\nMissing prediction for c\n' });
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it('writes the JSON to a file instead', async () => {
    expect(await evaluate('predictions.json', '-o', path('out.json'))).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(path('out.json'), 'utf8')).toBe((await evaluate('predictions.json')).stdout);
  });
});
