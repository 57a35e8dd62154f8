import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseExamples, readExamples } from '../../../src/dataset/squad/read.ts';
import { describeFailure, Failure } from '../../../src/shared/failure.ts';

const context = 'The 😀 seal holds 16 bar.';
const answers = [{ text: '16 bar', answer_start: 17 }];
const nested = (qa: object) => JSON.stringify({ data: [{ title: 'Seals', paragraphs: [{ context, qas: [qa] }] }] });
const flat = (id: string, rest: object = {}) => ({
  id,
  context,
  question: 'How much?',
  answers: { text: ['16 bar'], answer_start: [17] },
  ...rest,
});

function failureOf(text: string): Failure {
  try {
    parseExamples(text, 'train.json');
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('It was read without a failure.');
}

describe('reading SQuAD', () => {
  it('reads the nested form, with offsets in UTF-16 units', () => {
    const { form, examples } = parseExamples(nested({ id: 'q1', question: 'How much?', answers }), 'train.json');
    expect(form).toBe('nested');
    expect(examples).toEqual([
      {
        id: 'q1',
        title: 'Seals',
        context,
        question: 'How much?',
        answers: [{ text: '16 bar', start: 18 }],
        isImpossible: undefined,
      },
    ]);
  });

  it('keeps the flag and the plausible answers of v2.0', () => {
    const qa = { id: 'q1', question: 'How little?', answers: [], is_impossible: true, plausible_answers: answers };
    const [example] = parseExamples(nested(qa), 'train.json').examples;
    expect(example).toMatchObject({
      isImpossible: true,
      answers: [],
      plausibleAnswers: [{ text: '16 bar', start: 18 }],
    });
  });

  it.each([
    ['an object with data', JSON.stringify({ data: [flat('a'), flat('b')] })],
    ['a bare list', JSON.stringify([flat('a'), flat('b')])],
    ['JSON Lines', `${JSON.stringify(flat('a'))}\r\n\n${JSON.stringify(flat('b'))}\n`],
    ['a bare list, indented', JSON.stringify([flat('a'), flat('b')], null, 2)],
    ['answers as a list of objects', JSON.stringify([flat('a'), flat('b', { answers })])],
  ])('reads the flat form as %s', (_, text) => {
    const { form, examples } = parseExamples(text, 'train.json');
    expect(form).toBe('flat');
    expect(examples.map(({ id, answers: gold }) => [id, gold])).toEqual([
      ['a', [{ text: '16 bar', start: 18 }]],
      ['b', [{ text: '16 bar', start: 18 }]],
    ]);
  });

  it('reads test data, which has no answers at all', () => {
    expect(parseExamples(nested({ id: 'q1', question: 'How much?' }), 'test.json').examples[0]?.answers).toEqual([]);
    expect(parseExamples(JSON.stringify(flat('a', { answers: null })), 'test.json').examples[0]?.answers).toEqual([]);
  });

  it('leaves a wrong offset inside the context for cleaning', () => {
    const qa = { id: 'q1', question: 'How much?', answers: [{ text: '16 bar', answer_start: 3 }] };
    expect(parseExamples(nested(qa), 'train.json').examples[0]?.answers).toEqual([{ text: '16 bar', start: 3 }]);
  });

  it('reads an entry without an id, and a number for an id', () => {
    expect(parseExamples(nested({ question: 'How much?' }), 'f').examples[0]?.id).toBe('');
    expect(parseExamples(nested({ id: 7, question: 'How much?' }), 'f').examples[0]?.id).toBe('7');
  });
});

describe('what cannot be read as SQuAD', () => {
  it.each([
    ['nothing', '', 'empty-dataset', /train\.json: the file is empty/],
    ['no entries', '{"data": []}', 'empty-dataset', /the data set is empty/],
    ['articles without questions', '{"data": [{"paragraphs": []}]}', 'empty-dataset', /no questions/],
    ['other JSON', '{"rows": [1, 2]}', 'no-questions', /train\.json: this is JSON, but there are no questions/],
    ['a list of other things', '[{"text": "a"}]', 'no-questions', /no questions/],
    ['broken JSON', '{"data": [\n {"id": 1,,}]}', 'broken-json', /line 2, column 11/],
    ['JSON cut short', JSON.stringify([flat('a'), flat('b')]).slice(0, -20), 'broken-json', /1 question before it/],
    ['brackets without end', '['.repeat(1e6), 'broken-json', /train\.json: the JSON breaks/],
    [
      'a broken line',
      `${JSON.stringify(flat('a'))}\n{"id": `,
      'broken-json',
      /line 2, column \d+ .*1 question before it/,
    ],
    [
      'an entry without a question',
      JSON.stringify([flat('a'), { id: 'b', context }]),
      'malformed-entry',
      /entry 2 \(id "b"\).*"question"/,
    ],
    [
      'an article without contexts',
      '{"data": [{"paragraphs": [{"qas": []}]}]}',
      'malformed-entry',
      /article 1.*"paragraphs\.0\.context"/,
    ],
    [
      'columns of unequal length',
      JSON.stringify([flat('a', { answers: { text: ['x'], answer_start: [] } })]),
      'malformed-entry',
      /entry 1 \(id "a"\).*differ in length/,
    ],
    [
      'an answer without an offset',
      JSON.stringify([flat('a', { answers: [{ text: 'x' }] })]),
      'malformed-entry',
      /"answers\.0\.answer_start"/,
    ],
    [
      'an answer beyond the context',
      nested({ id: 'q1', question: '?', answers: [{ text: 'x', answer_start: 25 }] }),
      'answer-outside-context',
      /train\.json: entry 1 \(id "q1"\).*25, and the context is 24 characters/,
    ],
    [
      'an answer before the context',
      nested({ id: 'q1', question: '?', answers: [{ text: 'x', answer_start: -1 }] }),
      'answer-outside-context',
      /entry 1/,
    ],
  ])('%s', (_, text, code, message) => {
    const failure = failureOf(text);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(message);
    expect(describeFailure(failure)).not.toContain('\n');
  });
});

describe('files that cannot be read', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'squad-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('accepts a byte order mark', async () => {
    const path = join(folder, 'bom.json');
    await writeFile(path, `\uFEFF${nested({ id: 'q1', question: 'How much?', answers })}`);
    expect((await readExamples(path)).examples).toHaveLength(1);
  });

  it('reads CSV as the datasets library writes it, and gzip, by their names', async () => {
    const cells = `{'text': array(['16 bar'], dtype=object), 'answer_start': array([17], dtype=int32)}`;
    await writeFile(
      join(folder, 'train.csv'),
      `id,title,context,question,answers\nq1,Seals,${context},How much?,"${cells}"\n`,
    );
    await writeFile(join(folder, 'train.json.gz'), gzipSync(nested({ id: 'q1', question: 'How much?', answers })));
    const table = await readExamples(join(folder, 'train.csv'));
    const zipped = await readExamples(join(folder, 'train.json.gz'));
    expect([table.form, zipped.form]).toEqual(['flat', 'nested']);
    expect(table.examples).toEqual(zipped.examples);
    await writeFile(join(folder, 'broken.csv'), 'id,context,question\nq1,x\n');
    await expect(readExamples(join(folder, 'broken.csv'))).rejects.toMatchObject({
      code: 'malformed-entry',
      message: expect.stringMatching(/row 1 \(line 2\)/) as string,
    });
  });

  it('names a missing file, a folder, and a file that is not UTF-8', async () => {
    const missing = join(folder, 'missing.json');
    await expect(readExamples(missing)).rejects.toMatchObject({
      code: 'file-enoent',
      message: expect.stringContaining(missing) as string,
    });
    await expect(readExamples(folder)).rejects.toMatchObject({ code: 'file-eisdir' });
    const utf16 = join(folder, 'utf16.json');
    await writeFile(utf16, Buffer.from('\uFEFF{"data": []}', 'utf16le'));
    await expect(readExamples(utf16)).rejects.toMatchObject({ code: 'not-utf-8' });
  });
});
