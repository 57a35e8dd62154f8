import { describe, expect, it } from 'vitest';
import { compareRows, totalsOf } from '../../../src/workbench/compare/compare-rows.ts';
import type { EntryKey } from '../../../src/workbench/store/ids.ts';
import { example } from '../temporary-store.ts';
import { answersOf, context } from './a-comparison.ts';

const asked = (gold: string | null, base: string, tuned: string) => ({ gold, base, tuned });
const questions = [
  asked('16 bar', '20 °C', '16 bar'),
  asked('monthly', 'monthly', 'Grease the bearing monthly'),
  asked('Dr Webb', 'Dr Webb', 'Ask Dr Webb'),
  asked('20 °C', '16 bar', ''),
  asked(null, '', '16 bar'),
];
const entries = questions.map(({ gold }, index) => ({
  key: (index + 1) as EntryKey,
  example: example({
    id: `${index}`,
    context,
    answers: gold === null ? [] : [{ text: gold, start: context.indexOf(gold) }],
  }),
}));
const rows = compareRows(
  entries,
  questions.map(({ base }) => answersOf(base)),
  questions.map(({ tuned }) => answersOf(tuned)),
);

describe('two models’ answers side by side', () => {
  it('are told by what changed between them, and by what is wrong with each', () => {
    expect(rows.map(({ kind, base, tuned }) => [kind, base.error, tuned.error])).toEqual([
      ['fixed', 'same-sentence', null],
      ['broken', null, 'too-long'],
      ['broken', null, 'too-long'],
      ['both-wrong', 'same-sentence', 'silent'],
      ['broken', null, 'answered'],
    ]);
  });

  it('have scores and spans, and what would have been answered where nothing was', () => {
    const start = context.indexOf('monthly');
    expect(rows[1]!.base).toMatchObject({ text: 'monthly', span: { start, end: start + 7 }, exactMatch: 1, f1: 1 });
    expect(rows[1]!.tuned.f1).toBeCloseTo(0.5, 9);
    expect(rows[4]!.base).toMatchObject({ text: '', span: null, nullOdds: 5, best: null });
  });

  it('come to totals: scores in percent, counts by kind and by error', () => {
    const totals = totalsOf(rows, { base: 0, tuned: 1.5 });
    expect(totals).toMatchObject({
      questions: 5,
      unanswerable: 1,
      counts: { fixed: 1, broken: 3, 'both-wrong': 1, 'both-right': 0 },
      differ: 5,
      base: { exactMatch: 60, f1: 60, threshold: 0 },
      tuned: { exactMatch: 20, threshold: 1.5 },
    });
    expect(totals.tuned.errors).toMatchObject({ 'too-long': 2, silent: 1, answered: 1, 'gold-suspect': 0 });
    expect(totals.difference.mean).toBeCloseTo(totals.tuned.f1 - totals.base.f1, 9);
  });

  it('have no threshold where every question has an answer', () => {
    const answered = [{ ...answersOf('16 bar'), nullOdds: null }];
    const certain = compareRows(entries.slice(0, 1), answered, answered);
    expect(totalsOf(certain, { base: 0, tuned: 0 }).tuned.threshold).toBeNull();
  });
});
