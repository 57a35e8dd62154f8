import * as fc from 'fast-check';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanExamples } from '../../../src/dataset/cleaning/clean.ts';
import type { Example } from '../../../src/dataset/example.ts';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { arbitraryExamples } from '../arbitrary-examples.ts';
import { exampleOf } from '../example-of.ts';

const data = new URL('../../../../shared/data/', import.meta.url).pathname;

/** What cleaning makes of one entry: the rules that acted, and the entry that came out. */
function clean(example: Example) {
  const { examples, actions } = cleanExamples([example]);
  return { example: examples[0], did: actions.map(({ rule, action }) => `${rule}: ${action}`) };
}

describe('cleaning an answer', () => {
  it('moves it to where it stands', () => {
    const { example, did } = clean(exampleOf({ answers: [{ text: '16 bar', start: 12 }] }));
    expect(example?.answers).toEqual([{ text: '16 bar', start: 15 }]);
    expect(did).toEqual(['answer-misplaced: fixed']);
  });

  it('moves it to the nearest of several places', () => {
    const context = 'Set to 5 bar, then to 5 bar, last to 5 bar.';
    const { example } = clean(exampleOf({ context, answers: [{ text: '5 bar', start: 24 }] }));
    expect(example?.answers).toEqual([{ text: '5 bar', start: 22 }]);
  });

  it('does not take a part of a word for it where it stands as a word', () => {
    const context = 'In 2015 it ran at 5 bar.';
    const { example } = clean(exampleOf({ context, answers: [{ text: '5', start: 8 }] }));
    expect(example?.answers).toEqual([{ text: '5', start: 18 }]);
  });

  it('removes it where two places are equally near, and keeps the others', () => {
    const context = 'ab 5 cd 5 ef';
    const { example, did } = clean(
      exampleOf({
        context,
        answers: [
          { text: '5', start: 5 },
          { text: 'ef', start: 10 },
        ],
      }),
    );
    expect(clean(exampleOf({ context, answers: [{ text: '5', start: 5.5 }] })).did).toEqual([
      'answer-misplaced: dropped',
    ]);
    expect(example?.answers.at(-1)).toEqual({ text: 'ef', start: 10 });
    expect(did).toEqual(['answer-misplaced: fixed']);
  });

  it('trims white space around it and moves its offset', () => {
    const { example, did } = clean(exampleOf({ answers: [{ text: ' 16 bar ', start: 14 }] }));
    expect(example?.answers).toEqual([{ text: '16 bar', start: 15 }]);
    expect(did).toEqual(['answer-white-space: fixed']);
  });

  it('removes one that is not in the context, and the entry when none is left', () => {
    const gold = { text: '16 bar', start: 15 };
    expect(clean(exampleOf({ answers: [{ text: '18 bar', start: 15 }, gold] }))).toEqual({
      example: exampleOf({ answers: [gold] }),
      did: ['answer-not-in-context: fixed'],
    });
    expect(clean(exampleOf({ answers: [{ text: '18 bar', start: 15 }] }))).toEqual({
      example: undefined,
      did: ['answer-not-in-context: dropped'],
    });
  });

  it('takes an empty answer for none', () => {
    const empty = [{ text: '  ', start: 3 }];
    expect(clean(exampleOf({ answers: empty, isImpossible: true })).example?.answers).toEqual([]);
    expect(clean(exampleOf({ answers: empty })).example).toBeUndefined();
  });
});

describe('cleaning an entry', () => {
  it('drops one without a question or without a context', () => {
    expect(clean(exampleOf({ question: ' \n' })).did).toEqual(['empty-question: dropped']);
    expect(clean(exampleOf({ context: '' })).did).toEqual(['empty-context: dropped']);
  });

  it('lets the answers decide whether it is answerable', () => {
    expect(clean(exampleOf({ isImpossible: true })).example?.isImpossible).toBe(false);
    expect(clean(exampleOf({ isImpossible: false, answers: [] })).example?.isImpossible).toBe(true);
    expect(clean(exampleOf({ isImpossible: true, answers: [{ text: 'none', start: 0 }] })).example).toEqual(
      exampleOf({ isImpossible: true, answers: [] }),
    );
    expect(clean(exampleOf({ isImpossible: undefined, answers: [] })).did).toEqual([]);
  });

  it('gives an id to one that has none, the same whatever stands before it', () => {
    const nameless = exampleOf({ id: '' });
    const { examples, actions } = cleanExamples([exampleOf({}), nameless, nameless]);
    const [, first, second] = examples;
    expect(first?.id).toMatch(/^[0-9a-f]{24}$/);
    expect(second?.id).toBe(`${first?.id ?? ''}-2`);
    expect(actions.map(({ rule, exampleId, number }) => [rule, exampleId, number])).toEqual([
      ['missing-id', first?.id, 2],
      ['missing-id', second?.id, 3],
    ]);
    expect(clean(nameless).example?.id).toBe(first?.id);
  });

  it('makes a repeated id unique without taking one that stands further on', () => {
    const ids = ['a', 'a', 'a-2', 'a'];
    const { examples } = cleanExamples(ids.map((id) => exampleOf({ id })));
    expect(examples.map(({ id }) => id)).toEqual(['a', 'a-3', 'a-2', 'a-4']);
  });

  it('lets an entry keep its id when the one that shared it is dropped', () => {
    const { examples, actions } = cleanExamples([exampleOf({ question: '' }), exampleOf({})]);
    expect(examples).toEqual([exampleOf({})]);
    expect(actions).toHaveLength(1);
  });
});

describe('cleaning a data set', () => {
  it('finds nothing to do in one that it has cleaned, whatever was wrong with it', () => {
    const spoilt = fc
      .tuple(arbitraryExamples, fc.array(fc.nat({ max: 30 }), { minLength: 24, maxLength: 24 }))
      .map(([examples, shifts]) =>
        examples.map((example, index) => ({
          ...example,
          id: (shifts[index]! % 3 === 0 ? '' : `q${shifts[index]! % 2}`) as Example['id'],
          answers: example.answers.map(({ text, start }, nth) => ({ text, start: start + shifts[8 + nth]! - 15 })),
        })),
      );
    fc.assert(
      fc.property(spoilt, (examples) => {
        const { examples: cleaned } = cleanExamples(examples);
        expect(new Set(cleaned.map(({ id }) => id)).size).toBe(cleaned.length);
        for (const { context, answers } of cleaned) {
          for (const { text, start } of answers) expect(context.slice(start, start + text.length)).toBe(text);
        }
        const again = cleanExamples(cleaned);
        expect(again.actions).toEqual([]);
        expect(again.examples.every((example, index) => example === cleaned[index])).toBe(true);
      }),
    );
  });

  it.skipIf(!existsSync(data)).each(['policyqa-dev.json', 'xquad.en.json'])(
    'leaves %s as it is (skipped where ../shared/data is missing)',
    async (file) => {
      const { examples } = await readExamples(`${data}${file}`);
      expect(cleanExamples(examples)).toEqual({ examples, actions: [] });
    },
  );
});
