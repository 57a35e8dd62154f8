import { describe, expect, it } from 'vitest';
import { entryCharts } from '../../../../../src/renderer/places/data/charts/entry-charts.ts';
import { readFilter } from '../../../../../src/renderer/places/data/filter/read-filter.ts';
import type { Charts } from '../../../../../src/shared/contract/charts.ts';

const tokens = { model: 'Base', charactersPerToken: 4, maxSeqLength: 100, questionTokens: 20 };
const charts: Charts = {
  tokens,
  contextLength: [
    { from: 0, to: 199, count: 10 },
    { from: 200, to: 399, count: 40 },
    { from: 400, to: null, count: 20 },
  ],
  answerPosition: [
    { from: 0, to: 49, count: 3 },
    { from: 50, to: 99, count: 6 },
  ],
  answerLength: [],
  questionTypes: { who: 4, 'yes-no': 9 },
  rules: { 'answer-misaligned': 2 },
};
const chart = (id: string, filter = '', of: Charts = charts) => entryCharts(of, filter).find((each) => each.id === id)!;

describe('a chart of lengths', () => {
  it('is in tokens where a model can measure them, with a line at what it reads at once', () => {
    const { title, bars, ends, limit } = chart('context-length');
    expect(title).toBe('Context, tokens');
    expect(bars.map((bar) => bar.title)).toEqual(['0 to 50', '50 to 100', '100 and more']);
    expect(ends).toEqual(['0', '100 +']);
    // 80 tokens are left to the context: 320 of the 600 characters that the bars cover.
    expect(limit!.at).toBeCloseTo(320 / 600);
    expect(bars.map(({ isOver }) => isOver)).toEqual([false, false, true]);
  });

  it('says so where all of it fits, and is in characters where no model can measure it', () => {
    const roomy = chart('context-length', '', { ...charts, tokens: { ...tokens, maxSeqLength: 384 } });
    expect(roomy.limit).toBeNull();
    expect(roomy.note).toBe('Base reads 384 tokens at once: these fit.');
    expect(chart('context-length', '', { ...charts, tokens: null }).title).toBe('Context, characters');
  });
});

describe('a bar', () => {
  it('is a filter of the entries that it stands for, in place of another of its chart', () => {
    const [, second, last] = chart('context-length', 'split:train context-length:0..199').bars;
    expect(second!.next).toBe('context-length:200..399 split:train');
    expect(readFilter(second!.next)).toEqual({ contextLength: { least: 200, most: 399 }, splits: ['train'] });
    expect(readFilter(last!.next)).toMatchObject({ contextLength: { least: 400 } });
    expect(readFilter(chart('answer-position').bars[0]!.next)).toEqual({ answerPosition: { least: 0, most: 49 } });
  });

  it('takes its filter back when it is chosen', () => {
    const [first] = chart('context-length', 'split:train context-length:0..199').bars;
    expect(first).toMatchObject({ chosen: true, next: 'split:train' });
  });

  it('of names stands beside others of its chart, the longest first', () => {
    const { bars } = chart('asks', 'asks:who');
    expect(bars.map(({ title, length, chosen }) => [title, length, chosen])).toEqual([
      ['Yes or no', 1, false],
      ['Who …', 4 / 9, true],
    ]);
    expect(readFilter(bars[0]!.next)).toEqual({ questionTypes: ['yes-no', 'who'] });
    expect(readFilter(chart('finding').bars[0]!.next)).toEqual({ rules: ['answer-misaligned'] });
  });
});

it('charts without a bar are left out', () => {
  expect(entryCharts(charts, '').map(({ id }) => id)).toEqual(['context-length', 'answer-position', 'asks', 'finding']);
});
