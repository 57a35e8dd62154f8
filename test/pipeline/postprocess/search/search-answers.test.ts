import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExampleId } from '../../../../src/dataset/example.ts';
import { searchAnswers, type SearchOptions } from '../../../../src/pipeline/postprocess/search/search-answers.ts';

const context = 'north pump 40 m³ 😀 16 bar';
const words = [...context.matchAll(/\S+/g)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
const example = { id: '42' as ExampleId, context };

/** A window that starts with the class token and a separator and shows the words `[from, to)`; one logit pair a word. */
function window(
  from: number,
  to: number,
  nullLogit: number,
  logits: readonly (readonly [start: number, end: number])[],
) {
  const shown = words.slice(from, to);
  const low = -50;
  return {
    window: {
      exampleIndex: 0,
      clsIndex: 0,
      offsets: Int32Array.from([-1, -1, -1, -1, ...shown.flatMap(({ start, end }) => [start, end]), -1, -1]),
    },
    logits: {
      start: Float32Array.from([nullLogit, low, ...shown.map((_, index) => logits[index]?.[0] ?? low), low]),
      end: Float32Array.from([nullLogit, low, ...shown.map((_, index) => logits[index]?.[1] ?? low), low]),
    },
  };
}

const defaults = { nBestSize: 20, maxAnswerLength: 30, version2WithNegative: false, nullScoreDiffThreshold: 0 };

function answer(windows: readonly ReturnType<typeof window>[], options: Partial<SearchOptions> = {}) {
  const [only] = searchAnswers(
    [example],
    windows.map((one) => one.window),
    windows.map((one) => one.logits),
    { ...defaults, ...options },
  );
  return only!;
}

describe('searchAnswers', () => {
  it('answers with the best span over all windows, as the context has it', () => {
    const { prediction, predictionSpan, nBest } = answer([
      window(0, 4, 0, [
        [5, 0],
        [0, 5],
      ]),
      window(2, 7, 0, [
        [0, 0],
        [0, 0],
        [0, 0],
        [6, 1],
        [1, 6],
      ]),
    ]);
    expect(prediction).toBe('16 bar');
    expect(context.slice(predictionSpan!.start, predictionSpan!.end)).toBe('16 bar');
    expect(nBest.slice(0, 2).map(({ text, startLogit, endLogit }) => ({ text, startLogit, endLogit }))).toEqual([
      { text: '16 bar', startLogit: 6, endLogit: 6 },
      { text: 'north pump', startLogit: 5, endLogit: 5 },
    ]);
  });

  it('never answers backwards, outside the context, or longer than max_answer_length', () => {
    const logit = fc.integer({ min: -8, max: 8 });
    const logits = fc.array(fc.tuple(logit, logit), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        logits,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 30 }),
        (all, maxAnswerLength, nBestSize) => {
          const { nBest } = answer([window(0, 7, 9, all)], { maxAnswerLength, nBestSize });
          expect(nBest.length).toBeLessThanOrEqual(nBestSize);
          expect(nBest.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
          for (const { span, text } of nBest) {
            if (span === null) expect(text).toBe('empty');
            else
              expect(words.filter(({ start, end }) => start >= span.start && end <= span.end).length).toSatisfy(
                (length: number) => length >= 1 && length <= maxAnswerLength,
              );
          }
        },
      ),
    );
  });

  it('keeps what trying every span would keep, in its order', () => {
    const logit = fc.integer({ min: -4, max: 4 });
    const logits = fc.array(fc.tuple(logit, logit), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.array(logits, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 8 }),
        (each, nBestSize) => {
          const { nBest } = answer(
            each.map((all) => window(0, 7, -60, all)),
            { nBestSize, maxAnswerLength: 3 },
          );
          const scores = each.flatMap((all) =>
            topOf(
              all.map(([start]) => start),
              nBestSize,
            ).flatMap((start) =>
              topOf(
                all.map(([, end]) => end),
                nBestSize,
              )
                .filter((end) => end >= start && end < start + 3)
                .map((end) => all[start]![0] + all[end]![1]),
            ),
          );
          const kept = scores.sort((left, right) => right - left).slice(0, nBestSize);
          expect(nBest.filter(({ span }) => span).map(({ startLogit, endLogit }) => startLogit + endLogit)).toEqual(
            kept,
          );
        },
      ),
    );
  });

  it('puts "empty" where there is nothing', () => {
    const nothing = { text: 'empty', span: null, startLogit: 0, endLogit: 0, probability: 1 };
    expect(answer([])).toEqual({
      id: '42',
      prediction: 'empty',
      predictionSpan: null,
      bestAnswer: nothing,
      nBest: [nothing],
      nullOdds: null,
    });
  });

  it('takes windows that say NaN as saying nothing', () => {
    const broken = window(
      0,
      7,
      NaN,
      Array.from({ length: 7 }, () => [NaN, NaN] as const),
    );
    expect(answer([broken], { version2WithNegative: true })).toMatchObject({ prediction: 'empty', nullOdds: 0 });
  });

  describe('where questions may have no answer', () => {
    const both = [
      window(0, 4, 3, [
        [2, 0],
        [0, 3],
      ]),
      window(3, 7, 1, []),
    ];

    it('takes the least null score of the windows and gives the null odds against the best answer', () => {
      expect(answer(both, { version2WithNegative: true })).toMatchObject({ prediction: 'north pump', nullOdds: 2 - 5 });
    });

    it('says "no answer" where the null odds exceed null_score_diff_threshold', () => {
      const options = { version2WithNegative: true, nullScoreDiffThreshold: -4 };
      const { prediction, predictionSpan, bestAnswer } = answer(both, options);
      expect({ prediction, predictionSpan }).toEqual({ prediction: '', predictionSpan: null });
      expect(bestAnswer.text).toBe('north pump');
    });

    it('keeps no answer among the n best even where it is one too many', () => {
      const { nBest } = answer(
        [
          window(0, 4, 1, [
            [2, 0],
            [0, 3],
          ]),
        ],
        { version2WithNegative: true, nBestSize: 1 },
      );
      expect(nBest.map(({ text }) => text)).toEqual(['north pump', '']);
    });

    it('puts "empty" before a lone no answer', () => {
      const { nBest, nullOdds } = answer([window(0, 0, 1, [])], { version2WithNegative: true });
      expect(nBest.map(({ text }) => text)).toEqual(['empty', '']);
      expect(nullOdds).toBe(2);
    });
  });

  it('gives each example the windows that are its own, whatever their order', () => {
    const first = window(0, 7, 0, [[5, 5]]);
    const second = window(0, 7, 0, [
      [0, 0],
      [5, 5],
    ]);
    const answers = searchAnswers(
      [example, { id: '7' as ExampleId, context }],
      [{ ...second.window, exampleIndex: 1 }, first.window],
      [second.logits, first.logits],
      defaults,
    );
    expect(answers.map(({ id, prediction }) => [id, prediction])).toEqual([
      ['42', 'north'],
      ['7', 'pump'],
    ]);
  });
});

function topOf(logits: readonly number[], count: number): number[] {
  return logits
    .map((_, index) => index)
    .sort((left, right) => logits[right]! - logits[left]! || right - left)
    .slice(0, count);
}
