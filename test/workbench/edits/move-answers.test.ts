import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveAnswers } from '../../../src/workbench/edits/move-answers.ts';

describe('answers in a text that changes', () => {
  it('keep their words where the change does not touch them', () => {
    const stretch = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(stretch, stretch, stretch, stretch, (head, tail, old, now) => {
        const [before, after] = [`${head}<${old}>${tail}`, `${head}<${now}>${tail}`];
        const answers = [
          { text: head, start: 0 },
          { text: tail, start: before.length - tail.length },
        ];
        expect(moveAnswers(before, after, answers)).toEqual([
          { text: head, start: 0 },
          { text: tail, start: after.length - tail.length },
        ]);
      }),
    );
  });

  it('go to the nearest place of their text where it touches them', () => {
    const answers = [{ text: 'bar', start: 7 }];
    expect(moveAnswers('bar at bar', 'bar at a bar', answers)).toEqual([{ text: 'bar', start: 9 }]);
    expect(moveAnswers('x bar y', 'bar x bat y', [{ text: 'bar', start: 2 }])).toEqual([{ text: 'bar', start: 0 }]);
  });

  it('stay where they are where their text is gone', () => {
    expect(moveAnswers('16 bar', '16 psi', [{ text: 'bar', start: 3 }])).toEqual([{ text: 'bar', start: 3 }]);
    expect(moveAnswers('16 bar at 20', '16', [{ text: '', start: 9 }])).toEqual([{ text: '', start: 9 }]);
  });
});
