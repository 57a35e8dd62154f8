import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashExamples } from '../../../src/dataset/identity/hash.ts';
import { normalizeQuestion } from '../../../src/dataset/identity/normalize-question.ts';
import { sharedQuestions } from '../../../src/dataset/identity/shared-questions.ts';
import { parseExamples } from '../../../src/dataset/squad/read.ts';
import { formatExamples } from '../../../src/dataset/squad/write.ts';
import { arbitraryExamples } from '../arbitrary-examples.ts';
import { exampleOf } from '../example-of.ts';

describe('the hash of a data set', () => {
  it('is the same from either form of file', () => {
    fc.assert(
      fc.property(arbitraryExamples, (examples) => {
        const [nested, flat] = (['nested', 'flat'] as const).map((form) =>
          hashExamples(parseExamples(formatExamples(examples, form), form).examples),
        );
        expect(nested).toBe(flat);
      }),
    );
  });

  it('changes with every field and with the order', () => {
    const [one, two] = [exampleOf({}), exampleOf({ id: 'q2' })];
    const sets = [
      [one, two],
      [two, one],
      [one],
      [exampleOf({ title: 'Seals' })],
      [exampleOf({ context: `${one.context} ` })],
      [exampleOf({ question: 'What?' })],
      [exampleOf({ answers: [] })],
      [exampleOf({ answers: [{ text: '16 bar', start: 14 }] })],
      [exampleOf({ isImpossible: false })],
      [exampleOf({ plausibleAnswers: [] })],
    ];
    expect(new Set(sets.map(hashExamples)).size).toBe(sets.length);
  });
});

describe('the same question', () => {
  it.each([
    ['What does the seal hold?', '  what does seal hold '],
    ['“How hot” is it?', 'how hot is it'],
    ['Ｈow many?', 'how many'],
  ])('%s and %s', (one, other) => {
    expect(normalizeQuestion(one)).toBe(normalizeQuestion(other));
  });

  it('differs by its words and numbers', () => {
    expect(normalizeQuestion('Which seal?')).not.toBe(normalizeQuestion('Which pump?'));
    expect(normalizeQuestion('What is P-101?')).not.toBe(normalizeQuestion('What is P-102?'));
  });

  it('is found in training, with or without the context', () => {
    const training = [exampleOf({ question: 'What does the seal hold' })];
    const validation = [
      exampleOf({ id: 'leaked' }),
      exampleOf({ id: 'asked-elsewhere', context: 'The seal holds 5 bar.' }),
      exampleOf({ id: 'new', question: 'When was it replaced?' }),
    ];
    expect(sharedQuestions(training, validation)).toEqual([
      { exampleId: 'leaked', sameContext: true },
      { exampleId: 'asked-elsewhere', sameContext: false },
    ]);
  });
});
