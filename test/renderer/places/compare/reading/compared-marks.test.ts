import { describe, expect, it } from 'vitest';
import { comparedMarks } from '../../../../../src/renderer/places/compare/reading/compared-marks.ts';
import { aScored } from '../a-row.ts';

const context = 'The seal is rated for 16 bar at 20 °C.';
const answers = [{ text: '16 bar', start: context.indexOf('16') }];
const given = (text: string) => aScored(text, context.indexOf(text));

describe('the marks in the context', () => {
  it('are the gold answer and both models’', () => {
    const marks = comparedMarks({ base: given('seal'), tuned: given('16 bar at 20 °C') }, { context, answers });
    expect(marks.map(({ kind, start, end }) => [kind, context.slice(start, end)])).toEqual([
      ['gold', '16 bar'],
      ['tuned', '16 bar at 20 °C'],
      ['base', 'seal'],
    ]);
  });

  it('leave out silence, what several people gave alike, and what does not stand there any more', () => {
    const twice = [...answers, ...answers];
    const row = { base: aScored('', -1), tuned: given('16 bar') };
    expect(comparedMarks(row, { context, answers: twice })).toHaveLength(2);
    const edited = context.replace('16', '160');
    expect(comparedMarks(row, { context: edited, answers: [] })).toEqual([]);
  });
});
