import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { call } from '../call.ts';

const folder = mkdtempSync(join(tmpdir(), 'spanwright-convert-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const rows = [
  {
    nr: 1,
    body: 'The seal of the north pump holds 16 bar.',
    ask: 'What does the seal hold?',
    reply: '16 bar',
    von: 33,
  },
  { nr: 2, body: 'The ward has 12 beds and two nurses.', ask: 'How many beds are there?', reply: '12 beds', von: 13 },
  { nr: 3, body: 'Nothing is said of the valve here.', ask: 'Who made the valve?', reply: 'n/a', von: -1 },
];

describe('dataset convert', () => {
  it('says what it recognised, then writes the form that the name asks for', async () => {
    const context = 'The seal holds 16 bar.';
    writeFileSync(
      at('in.csv'),
      `id,context,question,answer_text,answer_start\na,${context},How much?,16 bar,15\nb,${context}\n`,
    );
    const { code, stdout, stderr } = await call('dataset', 'convert', at('in.csv'), '-o', at('out.json'), '--json');
    expect(code).toBe(0);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/in\.csv: CSV or TSV with SQuAD's columns \(95 % sure\)\.$/),
      expect.stringMatching(/out\.json: 1 question as SQuAD v2\.0\.$/),
      '1 row could not be read and are not in it:',
      '  row 2, line 3: This row has 2 cells, and there are 5 columns.',
      '',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      input: { format: 'csv', confidence: 0.95 },
      output: { format: 'squad-v2.0' },
      written: 1,
      set_aside: 1,
      rows_set_aside: [{ row: 2, line: 3 }],
    });
    expect((await readExamples(at('out.json'))).examples).toMatchObject([
      { id: 'a', answers: [{ text: '16 bar', start: 15 }] },
    ]);
  });

  it('suggests a mapping that can be given back as it is', async () => {
    writeFileSync(at('other.json'), JSON.stringify({ exported: 'today', rows }));
    const refused = await call('dataset', 'convert', at('other.json'), '-o', at('out.json'));
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/no known format.*"nr", "body".*--propose/),
    ]);
    const { stdout, stderr } = await call('dataset', 'convert', at('other.json'), '--propose');
    expect(stderr).toMatch(/ask +text +100 % +What does the seal hold\?/);
    expect(stderr).toMatch(/context: body \(\d+ % sure\)\. /);
    writeFileSync(at('map.json'), stdout);
    const { code } = await call(
      'dataset',
      'convert',
      at('other.json'),
      '--map',
      at('map.json'),
      '-o',
      at('mapped.jsonl'),
    );
    expect(code).toBe(0);
    expect(
      readFileSync(at('mapped.jsonl'), 'utf8')
        .split('\n', 3)
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { context: rows[0]!.body, question: rows[0]!.ask, answers: { text: ['16 bar'], answer_start: [33] } },
      { answers: { text: ['12 beds'], answer_start: [13] } },
      { answers: { text: [] }, is_impossible: true },
    ]);
  });

  it('marks entries whose answer may stand elsewhere, and lists all rows that are to be looked at', async () => {
    const twice = { body: 'A pump of 5 bar and one of 5 bar.', ask: 'Which?', reply: '5 bar' };
    const many = Array.from({ length: 30 }, () => twice);
    writeFileSync(at('twice.json'), JSON.stringify([...many, { ask: 'No context?' }, { ...twice, reply: 'pump' }]));
    writeFileSync(at('map.json'), JSON.stringify({ context: 'body', question: 'ask', answers: { text: 'reply' } }));
    const words = ['--map', at('map.json'), '-o', at('twice.csv'), '--report', at('rows.jsonl')];
    const { stderr } = await call('dataset', 'convert', at('twice.json'), ...words);
    expect(stderr).toContain('30 rows should be looked at');
    expect(stderr).toContain('and 10 more');
    const rows = readFileSync(at('rows.jsonl'), 'utf8').trimEnd().split('\n');
    expect(rows).toHaveLength(31);
    expect(JSON.parse(rows[29]!)).toMatchObject({ kind: 'to-review', row: 30, id: 'row-30' });
    expect(JSON.parse(rows[30]!)).toMatchObject({ kind: 'set-aside', row: 31, line: 1 });
    const { stdout } = await call('dataset', 'check', at('twice.csv'), '--json');
    expect((JSON.parse(stdout) as { entries: number }).entries).toBe(31);
    expect(readFileSync(at('twice.csv'), 'utf8').match(/stands in 2 places/g)).toHaveLength(30);
  });

  it.each([
    [['nothing.json', '-o', 'out.json'], 1, /nothing\.json: there is no such file/],
    [['other.json', '-o', 'out.xyz', '--from', 'flat-json'], 1, /the name does not say in which form/],
    [['other.json', '-o', 'other.json', '--from', 'flat-json'], 1, /this is the file that is read/],
    [['other.json', '-o', 'out.json', '--map', 'other.json'], 1, /other\.json: this is no mapping/],
    [['other.json', '--from', 'flat-json'], 2, /not said where to write/],
    [[], 2, /Missing required argument/],
  ])('%j is refused in a sentence', async (words, code, message) => {
    const paths = words.map((word) => (/\.\w+$/.test(word) ? at(word) : word));
    const called = await call('dataset', 'convert', ...paths);
    expect(called.stderr).toMatch(message);
    expect(called.code).toBe(code);
  });
});
