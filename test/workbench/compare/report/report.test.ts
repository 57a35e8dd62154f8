import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../../src/workbench/compare/report/html.ts';
import { reportCsv } from '../../../../src/workbench/compare/report/report-csv.ts';
import { reportHtml } from '../../../../src/workbench/compare/report/report-html.ts';
import { reportedComparison } from '../../../../src/workbench/compare/report/reported-comparison.ts';
import { storeWithComparison, type Asked } from '../a-comparison.ts';

const attack = '<script src="https://example.org/x.js"></script>"\'&';
const questions: readonly Asked[] = [
  { question: 'When is it greased?', gold: 'monthly', base: 'Dr Webb', tuned: 'monthly', title: 'Bearing' },
  { question: '=HYPERLINK("https://example.org")', gold: '16 bar', base: '16 bar', tuned: '16 bar at 20 °C' },
  { question: attack, gold: null, base: '', tuned: 'Dr Webb', nullOdds: -1, title: attack },
];

async function reported() {
  const { store, comparison } = await storeWithComparison(questions);
  return reportedComparison(store, comparison);
}

describe('a report of a comparison', () => {
  it('tells the totals, what is wrong, the groups, the threshold and every question', async () => {
    const report = reportHtml(await reported());
    const plain = report.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(plain).toContain(
      'Both models were asked 3 questions of test, version 1 , 1 of which the text does not answer',
    );
    expect(plain).toMatch(/F1 66\.7 → 5\d\.\d/);
    expect(plain).toContain('too long The gold answer is in it, with more around. 0 1');
    expect(plain).toContain('By groups of questions');
    expect(plain).toContain('The no-answer threshold of the tuned model');
    expect(plain).toContain('When is it greased? monthly Dr Webb');
  });

  it('needs nothing beside it, and runs nothing that somebody wrote into the data', async () => {
    const report = reportHtml(await reported());
    expect(report).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form)\b/i);
    const tags = (report.match(/<[^>]*>/g) ?? []).join('\n');
    expect(tags).not.toMatch(/\b(?:href|src|srcset|action|style|on\w+)\s*=/i);
    expect(report).not.toMatch(/@import|url\(/);
    expect(report).toContain("default-src 'none'");
    expect(report).toContain('&lt;script src=&quot;https://example.org/x.js&quot;&gt;');
  });
});

describe('HTML put together', () => {
  it('keeps any text as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: made } = html`<p title="${text}">${text}</p>`;
        const inner = made.slice(made.indexOf('>') + 1, -'</p>'.length);
        expect(inner).not.toMatch(/[<>"']/);
        const back = inner
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'");
        expect(back.replaceAll('&amp;', '&')).toBe(text.toWellFormed().replaceAll('\0', '\uFFFD'));
      }),
    );
  });
});

describe('the questions of a comparison as CSV', () => {
  it('have a line each, and no cell that a spreadsheet would run', async () => {
    const written = reportCsv(await reported());
    const { data } = Papa.parse<Record<string, string>>(written, { header: true, skipEmptyLines: true });
    expect(data.map(({ change }) => change)).toEqual(['fixed', 'broken', 'broken']);
    expect(data[0]).toMatchObject({
      number: '1',
      question: 'When is it greased?',
      gold_answers: '["monthly"]',
      tuned_answer: 'monthly',
      tuned_f1: '1',
      base_error: 'wrong-place',
      document: 'Bearing',
    });
    expect(data[1]).toMatchObject({ question: `'${questions[1]!.question}`, formula_escaped: '["question"]' });
    // A number may have a minus.
    expect(data[2]).toMatchObject({ tuned_null_odds: '-1', question: attack });
  });
});
