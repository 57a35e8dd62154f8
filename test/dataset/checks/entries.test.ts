import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../../src/dataset/checks/check.ts';
import { fixExamples } from '../../../src/dataset/checks/fixes/fix-examples.ts';
import { checkRules } from '../../../src/dataset/checks/rules.ts';
import type { Example } from '../../../src/dataset/example.ts';
import { exampleOf } from '../example-of.ts';
import { misread } from './misread.ts';

/** Entry number and rule of each finding. */
function told(examples: readonly Example[], otherSplit?: readonly Example[]) {
  const options = otherSplit && { otherSplits: [{ name: 'train.json', examples: otherSplit }] };
  return checkExamples(examples, options).map(({ number, rule }) => `${number} ${rule}`);
}

function fixed(examples: readonly Example[], certainty: 'certain' | 'likely') {
  return fixExamples(examples, checkExamples(examples), { certainty }).examples;
}

describe('a right data set', () => {
  it('has no findings', () => {
    const unanswerable = exampleOf({ id: 'q3', question: 'Who built it?', answers: [], isImpossible: true });
    expect(told([exampleOf({}), exampleOf({ id: 'q2', question: 'When was it replaced?' }), unanswerable])).toEqual([]);
  });
});

describe('an entry by itself', () => {
  it('lacks its question, its context or the text of its answer', () => {
    const answers = [{ text: ' \n', start: 3 }];
    expect(told([exampleOf({ question: ' \u0000' })])).toEqual(['1 question-empty', '1 control-character']);
    expect(told([exampleOf({ context: '\t', answers: [] })])).toEqual(['1 context-empty']);
    expect(told([exampleOf({ answers })])).toEqual(['1 answer-empty']);
    expect(fixed([exampleOf({ answers })], 'certain')).toEqual([exampleOf({ answers })]);
    expect(fixed([exampleOf({ answers })], 'likely')).toEqual([]);
    expect(fixed([exampleOf({ answers, isImpossible: true })], 'certain')[0]!.answers).toEqual([]);
  });

  it('says with its flag what its answers deny', () => {
    expect(told([exampleOf({ isImpossible: true })])).toEqual(['1 impossible-flag']);
    expect(told([exampleOf({ isImpossible: false, answers: [] })])).toEqual(['1 impossible-flag']);
    expect(told([exampleOf({ isImpossible: undefined, answers: [] })])).toEqual([]);
    expect(fixed([exampleOf({ isImpossible: true })], 'likely')[0]!.isImpossible).toBe(false);
  });
});

describe('ids', () => {
  it('are given where they are missing and renamed where they repeat', () => {
    const ids = ['a', '', 'a', 'a-2', '', 'a'];
    const examples = ids.map((id, index) => exampleOf({ id, question: `Question ${index}?` }));
    expect(told(examples)).toEqual(['2 missing-id', '3 duplicate-id', '5 missing-id', '6 duplicate-id']);
    const after = fixed(examples, 'certain').map(({ id }) => id);
    expect(after[1]).toMatch(/^[0-9a-f]{24}$/);
    expect(after[4]).not.toBe(after[1]);
    expect([after[0], after[2], after[3], after[5]]).toEqual(['a', 'a-3', 'a-2', 'a-4']);
  });
});

describe('questions asked twice', () => {
  it('are those of the same context, whatever their letter case, white space and encoding', () => {
    const context = 'Das Öl kostet 5 €.';
    const answers = [{ text: '5 €', start: 14 }];
    const ask = (question: string, fields: Partial<Example> = {}) => ({
      ...exampleOf({ context, question, answers }),
      ...fields,
    });
    const examples = [
      ask('Was kostet das Öl?'),
      ask(' was kostet  das öl?'),
      ask(misread('Was kostet das Öl?', 'latin-1')),
      ask('Was kostet das Öl?', { context: `${context} Immer.` }),
      ask('Was kostet das Salz?'),
    ].map((example, index) => ({ ...example, id: `q${index}` as Example['id'] }));
    expect(told(examples)).toEqual(['2 duplicate-question', '3 mojibake', '3 duplicate-question']);
  });

  it('are dropped on request where their answers are the same too, the first one staying', () => {
    const examples = [
      exampleOf({}),
      exampleOf({ id: 'q2' }),
      exampleOf({ id: 'q3', answers: [{ text: '16', start: 15 }] }),
    ];
    expect(fixed(examples, 'certain')).toEqual(examples);
    expect(fixed(examples, 'likely').map(({ id }) => id)).toEqual(['q1', 'q3']);
  });

  it('contradict each other where their answers have nothing in common', () => {
    const ask = (id: string, text: string) =>
      exampleOf({ id, answers: text === '' ? [] : [{ text, start: exampleOf({}).context.indexOf(text) }] });
    const contradictions = (examples: readonly Example[]) =>
      checkExamples(examples).filter(({ rule }) => rule === 'contradicting-answers');
    expect(contradictions([ask('a', '16 bar'), ask('b', 'holds 16'), ask('c', '16 bar')])).toEqual([]);
    expect(contradictions([ask('a', '16 bar'), ask('b', '3 May')])).toMatchObject([{ number: 2, other: { id: 'a' } }]);
    expect(contradictions([ask('a', '16 bar'), ask('b', '')])[0]!.seen).toContain(
      'with nothing here and “16 bar” in entry 1',
    );
  });

  it('are nearly the same where few words differ, but no number and not what is asked for', () => {
    const near = (one: string, other: string) =>
      told([exampleOf({ question: one }), exampleOf({ id: 'q2', question: other })]).includes(
        '2 near-duplicate-question',
      );
    expect(near('Why do you collect my data?', 'Why do you collect the my data?')).toBe(true);
    expect(near('What pressure does the new seal hold at most?', 'What pressure does the seal hold at most?')).toBe(
      true,
    );
    expect(near('What does valve 4 of the new line hold?', 'What does valve 5 of the new line hold?')).toBe(false);
    expect(near('Who won the cup in this town?', 'When won the cup in this town?')).toBe(false);
    expect(near('What does the seal hold?', 'What does the pump hold?')).toBe(false);
  });
});

describe('two splits', () => {
  it('leak contexts, and questions with their answers', () => {
    const training = [
      exampleOf({ question: 'Anything?' }),
      exampleOf({ context: 'Another.', question: 'Asked elsewhere?' }),
    ];
    const validation = [
      exampleOf({ id: 'v1', question: ' anything?' }),
      exampleOf({ id: 'v2', question: 'New?' }),
      exampleOf({ id: 'v3', context: 'New.', question: 'Asked elsewhere?', answers: [] }),
      exampleOf({ id: 'v4', context: 'New.', question: 'New?', answers: [] }),
    ];
    expect(told(validation, training)).toEqual([
      '1 context-in-other-split',
      '1 question-in-other-split',
      '2 context-in-other-split',
      '3 question-in-other-split',
    ]);
    const severities = checkExamples(validation, { otherSplits: [{ name: 'train.json', examples: training }] });
    expect(severities.map(({ severity }) => severity)).toEqual(['warning', 'error', 'warning', 'info']);
  });

  it('leak a context whatever its HTML and white space', () => {
    const plain = exampleOf({ context: 'The seal & pump\nhold 16 bar.', answers: [] });
    const html = exampleOf({
      context: '<p>The  <b>seal</b> &amp; pump</p> hold 16 bar.',
      question: 'New?',
      answers: [],
    });
    expect(told([plain], [html])).toEqual(['1 context-in-other-split']);
  });
});

describe('the rules', () => {
  it('have names of their own', () => {
    const names = checkRules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z]+(-[a-z]+)+$|^mojibake$/.test(name))).toBe(true);
  });
});
