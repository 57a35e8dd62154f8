import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExampleId } from '../../../../src/dataset/example.ts';
import { predictionFiles } from '../../../../src/pipeline/postprocess/results/prediction-files.ts';
import { writeResults } from '../../../../src/pipeline/postprocess/results/write-results.ts';
import type { QuestionAnswers } from '../../../../src/pipeline/postprocess/search/answers.ts';

function given(id: string, text: string, nullOdds: number | null): QuestionAnswers {
  const span = { start: 0, end: text.length };
  const bestAnswer = { text, span, startLogit: 1.5, endLogit: -2, probability: 1 };
  return { id: id as ExampleId, prediction: text, predictionSpan: span, bestAnswer, nBest: [bestAnswer], nullOdds };
}

describe('predictionFiles', () => {
  it('are those of run_qa, with its keys and in the order of the questions', () => {
    const [predictions, nBest, nullOdds] = predictionFiles('eval', [given('10', '5 µm "net"', -1), given('9', 'x', 2)]);
    expect(predictions).toEqual({
      name: 'eval_predictions.json',
      text: '{\n    "10": "5 µm \\"net\\"",\n    "9": "x"\n}\n',
    });
    expect(nBest!.name).toBe('eval_nbest_predictions.json');
    expect(JSON.parse(nBest!.text)).toEqual({
      '10': [{ start_logit: 1.5, end_logit: -2, text: '5 µm "net"', probability: 1 }],
      '9': [{ start_logit: 1.5, end_logit: -2, text: 'x', probability: 1 }],
    });
    expect(nullOdds).toEqual({ name: 'eval_null_odds.json', text: '{\n    "10": -1,\n    "9": 2\n}\n' });
  });

  it('have no null odds where every question has an answer', () => {
    const names = predictionFiles('predict', [given('q', 'x', null)]).map(({ name }) => name);
    expect(names).toEqual(['predict_predictions.json', 'predict_nbest_predictions.json']);
  });
});

describe('writeResults', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'results-'))));
  afterEach(() => rm(folder, { recursive: true }));
  const read = (name: string) => readFile(join(folder, name), 'utf8');

  it('writes a file a split and merges them all, keys sorted, leaving nothing beside', async () => {
    await writeResults(folder, 'train', { train_loss: 0.5, epoch: 3 });
    await writeResults(folder, 'eval', { eval_f1: 90, eval_exact_match: 80 });
    await writeResults(folder, 'eval', { eval_f1: 91, eval_exact_match: 80 });
    expect(await read('eval_results.json')).toBe('{\n    "eval_exact_match": 80,\n    "eval_f1": 91\n}\n');
    expect(await read('all_results.json')).toBe(
      '{\n    "epoch": 3,\n    "eval_exact_match": 80,\n    "eval_f1": 91,\n    "train_loss": 0.5\n}\n',
    );
    expect((await readdir(folder)).sort()).toEqual(['all_results.json', 'eval_results.json', 'train_results.json']);
  });

  it('writes all_results.json anew where it is broken', async () => {
    await writeFile(join(folder, 'all_results.json'), '{"eval_f1": 9');
    await writeResults(folder, 'train', { train_loss: 0.5 });
    expect(JSON.parse(await read('all_results.json'))).toEqual({ train_loss: 0.5 });
  });

  it('names the folder where it cannot write', async () => {
    const nowhere = join(folder, 'no', 'such');
    await expect(writeResults(nowhere, 'train', {})).rejects.toThrow(expect.objectContaining({ name: 'Failure' }));
  });
});
