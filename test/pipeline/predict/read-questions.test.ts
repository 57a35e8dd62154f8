import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readQuestions } from '../../../src/pipeline/predict/read-questions.ts';
import { listener } from './answering.ts';

describe('readQuestions', () => {
  it('keeps a question whose answer is wrong: it can still be asked', async () => {
    const answers = { text: ['forty bar'], answer_start: [3] };
    const path = await fileWith([{ id: 'a', context: 'The seal holds 16 bar.', question: 'What holds?', answers }]);
    const run = listener();
    expect(await readQuestions(path, run.emit)).toMatchObject([{ id: 'a', question: 'What holds?', answers: [] }]);
    expect(run.events).toEqual([]);
  });

  it('gives every question an id of its own and leaves out what cannot be asked, and says so', async () => {
    const entry = { id: 'a', context: 'The seal holds 16 bar.', question: 'What holds?' };
    const path = await fileWith([entry, { ...entry, question: 'How much?' }, { ...entry, id: 'b', question: ' ' }]);
    const run = listener();
    const ids = (await readQuestions(path, run.emit)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(run.events.map((event) => event.type === 'log' && event.message)).toEqual([
      expect.stringContaining('entry 2'),
      expect.stringContaining('entry 3'),
    ]);
  });

  it('says so where nothing is left', async () => {
    const path = await fileWith([{ id: 'a', context: ' ', question: 'What holds?' }]);
    await expect(readQuestions(path, listener().emit)).rejects.toMatchObject({ code: 'empty-dataset' });
  });
});

async function fileWith(data: readonly object[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spanwright-questions-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'questions.json'), JSON.stringify({ data }));
  return join(folder, 'questions.json');
}
