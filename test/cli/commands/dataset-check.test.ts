import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../call.ts';

const folder = mkdtempSync(join(tmpdir(), 'spanwright-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const shared = new URL('../../../../shared/data/', import.meta.url).pathname;

interface Report {
  readonly entries: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly id: string;
    readonly seen: string;
    readonly fix?: { readonly certainty: string };
  }[];
}

const context = 'The seal of the pump 𝛼 holds 16 bar. It was replaced on 3 May.';
const start = (text: string) => Array.from(context.slice(0, context.indexOf(text))).length;
const qas = [
  {
    id: 'right',
    question: 'What does it hold?',
    answers: [{ text: '16 bar', answer_start: start('16 bar'), by: 'Ada' }],
  },
  { id: 'shifted', question: 'When was it replaced?', answers: [{ text: '3 May', answer_start: start('3 May') - 2 }] },
  { id: 'padded', question: 'What holds?', answers: [{ text: 'The seal ', answer_start: 0 }] },
  { id: 'right', question: ' what does it HOLD?', answers: [{ text: '16 bar', answer_start: start('16 bar') }] },
  { id: 'nowhere', question: 'Who replaced it?', answers: [{ text: 'Bob', answer_start: 3 }] },
];
const nested = { version: '1.1', licence: 'mine', data: [{ title: 'Pump', paragraphs: [{ context, note: 7, qas }] }] };

async function check(...words: readonly string[]): Promise<Report & Record<string, unknown>> {
  const { code, stdout } = await call('dataset', 'check', ...words, '--json');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Report & Record<string, unknown>;
}

describe('dataset check', () => {
  it('says as JSON what is wrong, by rule and entry by entry', async () => {
    writeFileSync(at('faulty.json'), JSON.stringify(nested));
    const report = await check(at('faulty.json'));
    expect(Object.keys(report)).toEqual(['entries', 'counts', 'findings']);
    expect(report.entries).toBe(5);
    expect(report.counts).toMatchObject({
      'answer-misaligned': 2,
      'answer-padded': 1,
      'duplicate-question': 1,
      'duplicate-id': 1,
      mojibake: 0,
    });
    expect(report.findings.find(({ rule }) => rule === 'answer-misaligned')).toEqual({
      rule: 'answer-misaligned',
      severity: 'error',
      id: 'shifted',
      number: 2,
      seen: 'The answer says “3 May”; at its offset the text reads “n 3 M”. Two characters off.',
      fix: {
        certainty: 'certain',
        kind: 'answer-moved',
        index: 0,
        before: { text: '3 May', answer_start: start('3 May') - 2 },
        after: { text: '3 May', answer_start: start('3 May') },
      },
    });
  });

  it('writes a data set of the same form with the certain fixes made, all else as it was, and a report', async () => {
    writeFileSync(at('faulty.json'), JSON.stringify(nested));
    const { code, stdout, stderr } = await call('dataset', 'check', at('faulty.json'), '--fix', '-o', at('fixed.json'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^5 entries, 4 of them with findings:\nseverity +rule/);
    expect(stderr).toMatch(/fixed\.json: 3 fixes in 3 of 5 entries\.\n.*fixed\.fixes\.json: what was fixed/);
    const expected = structuredClone(nested);
    const fixed = expected.data[0]!.paragraphs[0]!.qas;
    fixed[1]!.answers[0]!.answer_start += 2;
    fixed[2]!.answers[0]!.text = 'The seal';
    fixed[3]!.id = 'right-2';
    expect(JSON.parse(readFileSync(at('fixed.json'), 'utf8'))).toEqual(expected);
    expect(JSON.parse(readFileSync(at('fixed.fixes.json'), 'utf8'))).toMatchObject({
      entries: { before: 5, after: 5, changed: 3 },
      fixed: { 'answer-misaligned': 1, 'answer-padded': 1, 'duplicate-id': 1 },
      left: { 'answer-misaligned': 1, 'answer-padded': 0, 'duplicate-id': 0, 'duplicate-question': 1 },
      changes: [{ id: 'shifted' }, { id: 'padded' }, { id: 'right', fix: { kind: 'id-renamed', after: 'right-2' } }],
    });
  });

  it('drops on request what is only likely to be worthless', async () => {
    writeFileSync(at('faulty.json'), JSON.stringify(nested));
    await call(
      'dataset',
      'check',
      at('faulty.json'),
      '--fix',
      '--likely',
      '-o',
      at('likely.jsonl'),
      '--report',
      at('r.json'),
    );
    const ids = readFileSync(at('likely.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(['right', 'shifted', 'padded']);
    expect(JSON.parse(readFileSync(at('r.json'), 'utf8'))).toMatchObject({ entries: { after: 3 } });
  });

  it('keeps a value for each answer where one of them is removed', async () => {
    const answers = { text: ['', '16 bar'], answer_start: [0, start('16 bar')], by: ['Ada', 'Bob'] };
    writeFileSync(at('flat.json'), JSON.stringify([{ id: 'a', context, question: 'What?', answers }]));
    await call('dataset', 'check', at('flat.json'), '--fix', '-o', at('flat-fixed.json'));
    expect(JSON.parse(readFileSync(at('flat-fixed.json'), 'utf8'))).toMatchObject({
      data: [{ answers: { text: ['16 bar'], by: ['Bob'] } }],
    });
  });

  it('compares with any number of other splits', async () => {
    writeFileSync(at('faulty.json'), JSON.stringify(nested));
    const leaked = { id: 'x', context, question: 'What does it hold?', answers: { text: [], answer_start: [] } };
    writeFileSync(at('train.jsonl'), JSON.stringify(leaked));
    writeFileSync(at('test.jsonl'), JSON.stringify({ ...leaked, context: 'Another.' }));
    const report = await check(at('faulty.json'), '--against', at('train.jsonl'), at('test.jsonl'));
    expect(report.counts).toMatchObject({ 'context-in-other-split': 5, 'question-in-other-split': 4 });
    expect(report.findings.find(({ rule }) => rule === 'question-in-other-split')!.seen).toContain('train.jsonl');
  });

  it('counts what it could not read', async () => {
    writeFileSync(at('rows.csv'), `id,context,question,answer_text,answer_start\na,${context},What?,The seal,0\nb,x\n`);
    const report = await check(at('rows.csv'));
    expect(report).toMatchObject({ entries: 1, set_aside: 1, rows_set_aside: [{ row: 2, line: 3 }] });
    const { stderr } = await call('dataset', 'check', at('rows.csv'));
    expect(stderr).toMatch(/1 row could not be read and were not checked:\n {2}row 2, line 3: This row has 2 cells/);
  });

  it('tells what the file itself leaves open, where a mapping reads it', async () => {
    writeFileSync(at('twice.json'), JSON.stringify([{ body: 'A 5 and a 5.', ask: 'What?', reply: '5' }]));
    writeFileSync(at('map.json'), JSON.stringify({ context: 'body', question: 'ask', answers: { text: 'reply' } }));
    const report = await check(at('twice.json'), '--map', at('map.json'));
    expect(report.counts['to-review']).toBe(1);
  });

  it.skipIf(!existsSync(shared))('foretells training (skipped where ../shared/data is missing)', async () => {
    const sizes = ['--max_seq_length', '48', '--doc_stride', '8', '--max_answer_length', '10'];
    const tokenizer = ['--tokenizer', join(shared, 'bert-uncased')];
    const report = await check(join(shared, 'policyqa-dev.json'), ...tokenizer, ...sizes);
    expect(report.outlook).toMatchObject({ max_seq_length: 48, entries: 3809, unanswerable_share: 0 });
    const { answers_lost, answers_over_max_length } = report.outlook as Record<string, number>;
    expect(report.counts['answer-not-in-a-window']).toBe(answers_lost);
    expect(answers_lost).toBeGreaterThan(100);
    expect(answers_over_max_length).toBeGreaterThan(answers_lost!);
  });

  it.each([
    [['faulty.json', '--fix'], 2, /--fix and -o go together/],
    [['faulty.json', '-o', 'x.json'], 2, /--fix and -o go together/],
    [['faulty.json', '--fix', '-o', 'faulty.json'], 1, /this is the file that is read/],
    [['faulty.json', '--fix', '-o', 'x.xyz'], 1, /does not say in which form/],
    [['faulty.json', '--max_seq_length', '256'], 2, /no tokenizer to count tokens with/],
    [['faulty.json', '--tokenizer', 'nowhere'], 1, /nowhere: there is no such folder/],
    [['faulty.json', '--max_seq_length', 'many'], 2, /max_seq_length/],
    [['nothing.json'], 1, /there is no such file/],
    [['rows.txt'], 1, /no known format/],
  ])('%j is refused in a sentence', async (words, code, message) => {
    writeFileSync(at('faulty.json'), JSON.stringify(nested));
    writeFileSync(at('rows.txt'), 'Just some text.\n');
    const called = await call('dataset', 'check', ...words.map((word) => (/\.\w+$/.test(word) ? at(word) : word)));
    expect(called.stderr).toMatch(message);
    expect(called.code).toBe(code);
  });
});
