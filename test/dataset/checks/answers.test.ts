import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrdinaryAnswer } from '../../../src/dataset/checks/answers/is-ordinary-answer.ts';
import { checkExamples } from '../../../src/dataset/checks/check.ts';
import { fixExamples } from '../../../src/dataset/checks/fixes/fix-examples.ts';
import { checkRules } from '../../../src/dataset/checks/rules.ts';
import type { Answer } from '../../../src/dataset/example.ts';
import { exampleOf } from '../example-of.ts';
import { spoiltExamples } from './spoilt-examples.ts';

/** What is seen in an answer, and what it is after its certain fixes. */
function check(context: string, text: string, start: number) {
  const examples = [exampleOf({ context, answers: [{ text, start }] })];
  const findings = checkExamples(examples);
  const fixed = fixExamples(examples, findings, { certainty: 'certain' }).examples[0]!.answers[0];
  return { rules: findings.map(({ rule }) => rule), findings, fixed, likely: likely(context, text, start) };
}

function likely(context: string, text: string, start: number): Answer | undefined {
  const examples = [exampleOf({ context, answers: [{ text, start }] })];
  return fixExamples(examples, checkExamples(examples), { certainty: 'likely' }).examples[0]?.answers[0];
}

describe('an answer that does not stand where its offset says', () => {
  it('is told with what stands there and how far off it is, and moved', () => {
    const { findings, fixed } = check('It is rated for 16 bar at 20 °C.', '16 bar', 17);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'answer-misaligned',
        severity: 'error',
        id: 'q1',
        number: 1,
        seen: 'The answer says “16 bar”; at its offset the text reads “6 bar ”. One character off.',
        fix: {
          certainty: 'certain',
          change: {
            kind: 'answer-moved',
            index: 0,
            before: { text: '16 bar', start: 17 },
            after: { text: '16 bar', start: 16 },
          },
        },
      }),
    ]);
    expect(fixed).toEqual({ text: '16 bar', start: 16 });
  });

  it.each([
    ['the nearest place', 'Set to 5 bar, then to 5 bar, last to 5 bar.', '5 bar', 24, 22],
    ['a word close by rather than a part of one', 'In 2015 it ran at 5 bar.', '5', 8, 18],
    [
      'a part of a word rather than a word far away',
      'A cookie is small. We never keep any of the cookies.',
      'cookie',
      43,
      44,
    ],
    ['a place far from an offset outside the context', 'The seal holds 16 bar.', '16 bar', 4000, 15],
    ['a place after a negative offset', 'The seal holds 16 bar.', '16 bar', -1, 15],
  ])('is moved to %s', (_, context, text, start, meant) => {
    const { rules, fixed } = check(context, text, start);
    expect(rules).toContain('answer-misaligned');
    expect(fixed).toEqual({ text, start: meant });
  });

  it.each([
    ['its accents are composed otherwise', 'The caf\u00e9 opens at 9.', 'cafe\u0301', 4, 'caf\u00e9'],
    ['its Korean is spelt out in letters', '답은 한국어 입니다', '한국어'.normalize('NFD'), 3, '한국어'],
    ['it has other white space', 'Rated for 16\u00a0bar\nat 20 °C.', '16 bar at', 10, '16\u00a0bar\nat'],
    ['it has ligatures undone', 'The ﬁrst ﬁlter clogs.', 'first filter', 4, 'ﬁrst ﬁlter'],
    ['the context has soft hyphens', 'The centri\u00adfugal pump.', 'centrifugal', 4, 'centri\u00adfugal'],
  ])('takes on the words of the context where %s', (_, context, text, start, meant) => {
    const { rules, fixed } = check(context, text, start);
    expect(rules).toEqual(['answer-misaligned']);
    expect(fixed).toEqual({ text: meant, start: context.indexOf(meant) });
  });

  it.each([
    ['letter case', 'The Rhine flows.', 'the rhine', 0, 'The Rhine'],
    ['quotation marks and dashes', 'the pump’s seal – new', "pump's seal - new", 4, 'pump’s seal – new'],
    ['spacing', 'Rated for 16 bar.', '16bar', 10, '16 bar'],
  ])('is only likely to be the same where %s differ', (_, context, text, start, meant) => {
    const result = check(context, text, start);
    expect(result.fixed).toEqual({ text, start });
    expect(result.likely).toEqual({ text: meant, start: context.indexOf(meant) });
  });

  it('never ends inside a character of the context', () => {
    expect(check('The ﬁlter', 'ilter', 5).findings[0]).toMatchObject({ rule: 'answer-misaligned' });
    expect(check('The ﬁlter', 'ilter', 5).fixed).toEqual({ text: 'ilter', start: 5 });
  });

  it('is left to a person where two places are equally near, or none is there', () => {
    const twice = check('ab 5 cde 5 ef', '5', 6);
    expect(twice.findings[0]).toMatchObject({
      rule: 'answer-misaligned',
      seen: expect.stringContaining('two places') as string,
    });
    expect(twice.findings[0]).not.toHaveProperty('fix');
    expect(twice.fixed).toEqual({ text: '5', start: 6 });
    const nowhere = check('The seal holds 16 bar.', '18 bar', 15);
    expect(nowhere.findings[0]!.seen).toContain('nowhere');
    expect(nowhere.fixed).toEqual({ text: '18 bar', start: 15 });
    expect(nowhere.likely).toBeUndefined();
  });
});

describe('the ends of an answer', () => {
  it('lose their white space, the offset moving along', () => {
    const { rules, fixed } = check('It holds  16 bar today.', ' 16 bar ', 9);
    expect(rules).toEqual(['answer-padded']);
    expect(fixed).toEqual({ text: '16 bar', start: 10 });
  });

  it('lose white space that is not in the text, whatever the offset', () => {
    for (const start of [9, 10, 11, 12]) {
      const { rules, fixed } = check('It holds (16 bar) today.', ' 16 bar  ', start);
      expect(rules).toEqual(['answer-misaligned', 'answer-padded']);
      expect(fixed).toEqual({ text: '16 bar', start: 10 });
    }
  });

  it.each([
    ['It is 16 bar.', '16 bar.', '16 bar'],
    ['It is (16 bar) now.', '(16 bar', '16 bar'],
    ['He said “16 bar”, then left.', '“16 bar”,', '16 bar'],
  ])('may lose punctuation: in %j, %j', (context, text, bare) => {
    const { rules, fixed, likely } = check(context, text, context.indexOf(text));
    expect(rules).toEqual(['answer-punctuation']);
    expect(fixed?.text).toBe(text);
    expect(likely).toEqual({ text: bare, start: context.indexOf(bare) });
  });

  it.each(['U.S.', '5 %', '$3', '(or less)', '-5 °C', '.5 mm', 'f(x)'])('keep what belongs to %j', (text) => {
    expect(check(`It is ${text}`, text, 6).rules).toEqual([]);
  });

  it.each([
    ['We use cookies here.', 'cookie', 'cookies'],
    ['It takes 2500 hours.', '2500 hou', '2500 hours'],
    ['Wir messen den Öldruck.', 'ldruck', 'Öldruck'],
  ])('may be made whole words: in %j, %j', (context, text, whole) => {
    const { rules, fixed, likely } = check(context, text, context.indexOf(text));
    expect(rules).toEqual(['answer-cut']);
    expect(fixed?.text).toBe(text);
    expect(likely).toEqual({ text: whole, start: context.indexOf(whole) });
  });

  it.each([
    ['Rated for 16bar.', '16'],
    ['答案是十六巴', '十六'],
    ['서울에서 만든', '서울'],
  ])('cut no word: in %j, %j', (context, text) => {
    expect(check(context, text, context.indexOf(text)).rules).toEqual([]);
  });
});

describe('an ordinary answer', () => {
  it('is one that no rule about answers has anything to say of', () => {
    const rules = checkRules.filter((rule) => rule.kind === 'answer');
    let ordinary = 0;
    fc.assert(
      fc.property(spoiltExamples, (examples) => {
        for (const example of examples) {
          for (const [index, answer] of example.answers.entries()) {
            if (!isOrdinaryAnswer(example.context, answer)) continue;
            ordinary += 1;
            expect(rules.map((rule) => rule.judge(answer, index, example))).toEqual(rules.map(() => undefined));
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(ordinary).toBeGreaterThan(20);
  });
});
