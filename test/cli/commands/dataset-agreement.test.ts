import { describe, expect, it } from 'vitest';
import { testFolder } from '../../dataset/in-folder.ts';
import { call } from '../call.ts';

const folder = testFolder();
const context = 'The seal holds 16 bar at 20 °C.';
const rows = (answers: readonly (readonly [text: string, start: number] | null)[]) =>
  JSON.stringify({
    data: answers.map((answer, index) => ({
      id: String(index),
      title: '',
      context,
      question: `Question ${index}?`,
      answers: answer ? { text: [answer[0]], answer_start: [answer[1]] } : { text: [], answer_start: [] },
    })),
  });

describe('dataset agreement', () => {
  it('says how far two files agree, and where they do not', async () => {
    const one = folder.put('one.json', rows([['16 bar', 15], ['20 °C', 25], null]));
    const other = folder.put(
      'other.json',
      rows([
        ['16 bar', 15],
        ['at 20 °C', 22],
      ]),
    );
    const { code, stdout, stderr } = await call('dataset', 'agreement', one, other);
    expect(code).toBe(0);
    expect(stdout).toContain('Question 1?  20 °C  at 20 °C  80  where it begins or ends');
    expect(stdout).toContain('2 questions: exact match 50.00, F1 90.00; 1 conflict');
    expect(stderr).toBe('1 only in the first file, 0 only in the second.\n');
    const json = JSON.parse((await call('dataset', 'agreement', one, other, '--json')).stdout) as object;
    expect(json).toMatchObject({
      questions: 2,
      exactMatch: 50,
      conflicts: [{ id: '1', one: ['20 °C'], other: ['at 20 °C'], difference: 'bounds' }],
    });
  });

  it('fails where the files have no question in common', async () => {
    const one = folder.put('one.json', rows([null]));
    const other = folder.put('two.json', rows([null]).replaceAll('Question', 'Another'));
    expect((await call('dataset', 'agreement', one, other)).code).toBe(1);
  });
});
