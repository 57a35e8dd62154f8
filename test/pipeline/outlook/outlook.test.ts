import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { histogramOf, shareHistogramOf } from '../../../src/pipeline/outlook/histogram.ts';
import { trainingOutlook } from '../../../src/pipeline/outlook/outlook.ts';
import { makeFeatures } from '../../../src/pipeline/preprocess/features/make-features.ts';
import { loadTokenizer } from '../../../src/pipeline/preprocess/tokenizer/load-tokenizer.ts';
import { exampleOf } from '../../dataset/example-of.ts';

const data = new URL('../../../../shared/data/', import.meta.url).pathname;
const options = {
  maxSeqLength: 384,
  docStride: 128,
  paddingSide: 'right',
  segments: true,
  maxAnswerLength: 30,
} as const;

describe.skipIf(!existsSync(data))(
  'what training makes of a data set (skipped where ../shared/data is missing)',
  () => {
    it('is what making features counts, over short windows too', async () => {
      const tokenizer = await loadTokenizer(`${data}bert-uncased`);
      const { examples } = await readExamples(`${data}policyqa-dev.json`);
      const some = examples.slice(0, 300);
      for (const [maxSeqLength, docStride] of [
        [384, 128],
        [64, 16],
      ] as const) {
        const sizes = { ...options, maxSeqLength, docStride };
        const outlook = await trainingOutlook(some, tokenizer, sizes);
        const { statistics } = await makeFeatures(some, tokenizer, sizes);
        expect(outlook.statistics).toEqual(statistics);
        expect(outlook.findings.filter(({ rule }) => rule === 'question-too-long')).toHaveLength(
          statistics.setAside.length,
        );
        const lost = outlook.findings.filter(({ rule }) => rule === 'answer-not-in-a-window');
        expect(lost).toHaveLength(statistics.lostAnswers);
        expect(outlook.windowsPerEntry.values).toBe(300);
        expect(Object.values(outlook.questionTypes).reduce((sum, count) => sum + count)).toBe(300);
      }
    });

    it('names the entries of which something is lost', async () => {
      const tokenizer = await loadTokenizer(`${data}bert-uncased`);
      const words = 'pump '.repeat(40).trim();
      const examples = [
        exampleOf({ id: 'fine', isImpossible: false }),
        exampleOf({
          id: 'question',
          context: words,
          question: `What is ${words}?`,
          answers: [{ text: 'pump', start: 0 }],
        }),
        exampleOf({ id: 'window', context: words, answers: [{ text: words, start: 0 }] }),
        exampleOf({ id: 'long', answers: [{ text: 'holds 16 bar and was replaced', start: 9 }] }),
        exampleOf({ id: 'none', answers: [] }),
      ];
      const sizes = { ...options, maxSeqLength: 32, docStride: 8, maxAnswerLength: 5 };
      const outlook = await trainingOutlook(examples, tokenizer, sizes);
      expect(outlook.findings.map(({ id, number, rule }) => [id, number, rule])).toEqual([
        ['question', 2, 'question-too-long'],
        ['window', 3, 'answer-not-in-a-window'],
        ['long', 4, 'answer-over-max-length'],
      ]);
      expect(outlook.unanswerableShare).toBe(0.2);
      expect(outlook.answerTokens.most).toBe(40);
    });
  },
);

describe('a histogram', () => {
  it('counts every value, in few stretches of readable width', () => {
    expect(histogramOf([1, 1, 2, 5])).toMatchObject({ from: 1, width: 1, counts: [2, 1, 0, 0, 1], median: 1, most: 5 });
    const wide = histogramOf(Array.from({ length: 1000 }, (_, index) => index + 37));
    expect(wide).toMatchObject({ from: 0, width: 50, least: 37, median: 536, most: 1036 });
    expect(wide.counts.reduce((sum, count) => sum + count)).toBe(1000);
    expect(histogramOf([])).toMatchObject({ counts: [], values: 0 });
    expect(shareHistogramOf([0, 0.05, 0.95, 1]).counts).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });
});
