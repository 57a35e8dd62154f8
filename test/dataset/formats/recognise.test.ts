import { describe, expect, it } from 'vitest';
import { readAll, testFolder } from '../in-folder.ts';

const { put } = testFolder();
const context = 'The 😀 seal holds 16 bar.';
const json = (value: unknown) => JSON.stringify(value);
const qa = { id: 'q1', question: 'How much?', answers: [{ text: '16 bar', answer_start: 17 }] };
const nested = (question: object, rest: object = {}) =>
  json({ data: [{ title: 'Seals', paragraphs: [{ context, qas: [question], ...rest }] }] });
const flat = {
  id: 'q1',
  title: 'Seals',
  context,
  question: 'How much?',
  answers: { text: ['16 bar'], answer_start: [17] },
};
const answersCell = (cell: string) =>
  `id,title,context,question,answers\nq1,Seals,${context},How much?,"${cell.replaceAll('"', '""')}"\n`;
const task = (annotations: object[], data: object = {}) =>
  json([
    { id: 7, data: { text: context, question: 'How much?', title: 'Seals', ...data }, annotations, predictions: [] },
  ]);
const span = (start: number, end: number, text?: string) => ({
  type: 'labels',
  from_name: 'answer',
  to_name: 'text',
  value: { start, end, ...(text !== undefined && { text }), labels: ['Answer'] },
});

describe('every format is recognised and says the same', () => {
  it.each([
    ['squad-v1.1', 'a.json', nested(qa)],
    ['squad-v2.0', 'a.json', nested({ ...qa, is_impossible: false })],
    [
      'haystack',
      'a.json',
      nested({ ...qa, answers: [{ ...qa.answers[0], answer_id: 5, answer_category: null }] }, { document_id: 3 }),
    ],
    ['haystack', 'utf-16.json', nested({ ...qa, answers: [{ text: '16 bar', answer_start: 18, answer_id: 5 }] })],
    ['flat-json', 'a.json', json([flat])],
    ['flat-json', 'a.json', json({ version: 1, data: [flat] })],
    ['flat-json', 'one.json', json(flat)],
    ['json-lines', 'a.jsonl', json(flat)],
    ['json-lines', 'a.json', `${json(flat)}\n${json(flat)}\n`],
    ['csv', 'json.csv', answersCell(json(flat.answers))],
    ['csv', 'list.csv', answersCell(json(qa.answers))],
    ['csv', 'python.csv', answersCell(`{'text': ['16 bar'], 'answer_start': [17]}`)],
    [
      'csv',
      'numpy.csv',
      answersCell(`{'text': array(['16 bar'],\n dtype=object), 'answer_start': array([17], dtype=int32)}`),
    ],
    [
      'csv',
      'columns.csv',
      `id;title;context;question;answer_text;answer_start\nq1;Seals;${context};How much?;16 bar;17\n`,
    ],
    [
      'csv',
      'lists.tsv',
      `id\ttitle\tcontext\tquestion\tanswer_text\tanswer_start\nq1\tSeals\t${context}\tHow much?\t['16 bar']\t[17]\n`,
    ],
    [
      'csv',
      'crlf.csv',
      `question,context,title,id,answer_start,answer_text\r\nHow much?,${context},Seals,q1,17,16 bar\r\n`,
    ],
    ['label-studio', 'a.json', task([{ result: [span(17, 23, '16 bar')] }], { id: 'q1' })],
    ['label-studio', 'utf-16.json', task([{ result: [span(18, 24, '16 bar')] }], { id: 'q1' })],
    ['label-studio', 'no-text.json', task([{ result: [span(17, 23)] }], { id: 'q1' })],
    [
      'doccano',
      'a.jsonl',
      json({ id: 'q1', title: 'Seals', text: context, question: 'How much?', label: [[17, 23, 'ANSWER']] }),
    ],
    [
      'doccano',
      'entities.jsonl',
      json({
        id: 'q1',
        title: 'Seals',
        text: context,
        meta: { question: 'How much?' },
        entities: [{ id: 1, label: 'A', start_offset: 17, end_offset: 23 }],
      }),
    ],
    [
      'doccano',
      'text.jsonl',
      json({ id: 'q1', title: 'Seals', text: context, question: 'How much?', label: ['16 bar'] }),
    ],
  ])('%s: %s', async (name, file, content) => {
    const { format, entries, setAside } = await readAll(put(file, content));
    expect([format, setAside]).toEqual([name, []]);
    expect(entries[0]!.example).toMatchObject({
      id: 'q1',
      title: 'Seals',
      context,
      question: 'How much?',
      answers: [{ text: '16 bar', start: 18 }],
    });
    expect(entries[0]!.review).toEqual([]);
  });
});

describe('SQuAD', () => {
  it('keeps what it does not know, wherever it stands', async () => {
    const text = json({
      licence: 'CC',
      data: [
        {
          paragraphs: [
            { context, document_id: 3, qas: [{ ...qa, asker: 'x', answers: [{ ...qa.answers[0], by: 'y' }] }] },
          ],
          year: 2020,
          title: 'Seals',
        },
      ],
    });
    const { entries, documentFields } = await readAll(put('known.json', text));
    expect(entries[0]!.unknown).toEqual({
      asker: 'x',
      'answers.by': ['y'],
      'paragraph.document_id': 3,
      'article.year': 2020,
    });
    expect(documentFields).toEqual({ licence: 'CC' });
  });

  it('finds the title of an article that is too long to be held, where it stands at the end', async () => {
    const long = 'x'.repeat(1e6);
    const paragraphs = Array.from({ length: 20 }, (_, index) => ({
      context: `${index} ${long}`,
      qas: [{ id: `${index}`, question: '?' }],
    }));
    const path = put(
      'long.json',
      json({
        data: [
          { title: 'First', paragraphs: [] },
          { paragraphs, title: 'Long' },
        ],
      }),
    );
    const { entries } = await readAll(path);
    expect(entries).toHaveLength(20);
    expect(new Set(entries.map(({ example }) => example.title))).toEqual(new Set(['Long']));
  });

  it('keeps the digits of ids that no number can hold', async () => {
    const text = json([flat]).replace('"q1"', '12345678901234567890');
    expect((await readAll(put('digits.json', text))).entries[0]!.example.id).toBe('12345678901234567890');
  });
});

describe('Label Studio', () => {
  it('takes the answers of all annotators once, and none of a task that was skipped', async () => {
    const annotations = [
      { result: [span(17, 23, '16 bar')] },
      { result: [span(17, 23, '16 bar'), span(4, 5)] },
      { was_cancelled: true, result: [span(0, 3, 'The')] },
    ];
    const { entries } = await readAll(put('several.json', task(annotations)));
    expect(entries[0]!.example).toMatchObject({
      id: '7',
      isImpossible: false,
      answers: [
        { text: '16 bar', start: 18 },
        { text: '😀', start: 4 },
      ],
    });
  });

  it('reads a choice of no answer, and keeps other choices and fields', async () => {
    const choice = (...choices: string[]) => ({ type: 'choices', value: { choices } });
    const path = put('choices.json', task([{ result: [choice('No answer'), choice('hard')] }], { ward: 'B' }));
    const { entries } = await readAll(path);
    expect(entries[0]!.example).toMatchObject({ isImpossible: true, answers: [] });
    expect(entries[0]!.unknown).toEqual({ ward: 'B', choices: ['hard'], 'task.predictions': [] });
  });

  it('leaves open whether a task that nobody annotated has an answer', async () => {
    expect((await readAll(put('open.json', task([])))).entries[0]!.example.isImpossible).toBeUndefined();
  });
});

describe('doccano', () => {
  it('marks an answer that stands in several places for review, and sets a document without a question aside', async () => {
    const text = 'Pump 5 holds 5 bar, not 15.';
    const lines = [
      { id: 1, text, question: 'How much?', label: ['5'] },
      { id: 2, text, label: [[0, 4, 'A']] },
    ];
    const path = put('several.jsonl', lines.map(json).join('\n'));
    const { entries, setAside } = await readAll(path, { format: 'doccano' });
    expect(entries[0]!.example.answers).toEqual([{ text: '5', start: 5 }]);
    expect(entries[0]!.review).toEqual(['The answer "5" stands in 2 places of the context; the first was taken.']);
    expect(setAside[0]).toMatchObject({
      place: { row: 2, line: 2 },
      reason: 'This document has no "question" among its fields.',
    });
  });
});

describe('CSV', () => {
  it.each([
    ['True', true],
    ['0', false],
    ['', undefined],
    ['nan', undefined],
  ])('reads %j as is_impossible', async (cell, flag) => {
    const path = put('flag.csv', `context,question,is_impossible\n${context},?,${cell}\n`);
    expect((await readAll(path)).entries[0]!.example.isImpossible).toBe(flag);
  });

  it('sets aside cells that mean nothing', async () => {
    const rows = [`x,?,maybe,`, `x,?,,{'text': [}`, `x,?,,"{""text"": [""x""]}"`];
    const { setAside } = await readAll(
      put('cells.csv', `context,question,is_impossible,answers\ny,?,,\n${rows.join('\n')}\ny,?,,\ny,?,,\n`),
    );
    expect(setAside.map(({ place }) => place.line)).toEqual([3, 4, 5]);
  });
});
