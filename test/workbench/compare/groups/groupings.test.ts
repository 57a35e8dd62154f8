import { describe, expect, it } from 'vitest';
import { groupings, groupsOf } from '../../../../src/workbench/compare/groups/groupings.ts';
import { wordsIn } from '../../../../src/workbench/compare/groups/words-in.ts';

const context = `${'The seal is rated for 16 bar. '.repeat(20)}Grease it monthly.`;
const question = (asked: string, answer?: string) => {
  const answers = answer === undefined ? [] : [{ text: answer, start: context.indexOf(answer) }];
  return groupsOf({ title: 'Pump manual', context, question: asked, answers });
};

describe('the groups of a question', () => {
  it('are by what it asks for, how long answer and text are, where the answer stands, and in which document', () => {
    expect(question('When is it greased?', 'monthly')).toEqual({
      'question-type': 'when',
      'answer-length': '1',
      'context-length': '100-199',
      position: '4',
      document: 'Pump manual',
    });
  });

  it('have a place for questions without an answer', () => {
    expect(question('Who greases it?')).toMatchObject({ 'answer-length': 'none', position: 'none' });
  });

  it.each([
    ['seal', '1'],
    ['16 bar.', '2-3'],
    ['is rated for 16', '4-6'],
    ['The seal is rated for 16 bar.', '7-12'],
    [context.slice(0, 200), '13-'],
  ])('take %o to be %s words long', (answer, group) => {
    expect(question('What?', answer)).toMatchObject({ 'answer-length': group, position: '1' });
  });

  it('are all in the order in which they are read', () => {
    for (const asked of ['When?', 'Is it?', 'Grease']) {
      const groups = question(asked, 'monthly');
      for (const [by, { order }] of Object.entries(groupings)) {
        if (order) expect(order).toContain(groups[by as keyof typeof groups]);
      }
    }
  });
});

describe('the length of a text', () => {
  it('is in words, and in characters where a script has no blanks', () => {
    expect(wordsIn('Die Gleitringdichtung hält 16 bar.')).toBe(5);
    expect(wordsIn('密封 16 bar')).toBe(4);
    expect(wordsIn('  ')).toBe(0);
  });
});
