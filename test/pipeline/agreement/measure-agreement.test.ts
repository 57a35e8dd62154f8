import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Example, ExampleId } from '../../../src/dataset/example.ts';
import { agree } from '../../../src/pipeline/agreement/agree.ts';
import { measureAgreement } from '../../../src/pipeline/agreement/measure-agreement.ts';

const context = 'The seal holds 16 bar at 20 °C; at 40 °C it holds 14 bar. The rated 16 bar may not be exceeded.';
const at = (text: string, from = 0): Answer => ({ text, start: context.indexOf(text, from) });
const given = (...answers: Answer[]) => ({ context, answers });

function entry(id: string, question: string, answers: readonly Answer[], isImpossible?: boolean): Example {
  return { id: id as ExampleId, title: '', context, question, answers, isImpossible };
}

describe('answers of two people', () => {
  it('are the same where SQuAD takes them for the same, in the same place', () => {
    expect(agree(given(at('16 bar')), given(at('16 bar')))).toEqual({ exact: 1, f1: 1, difference: 'none' });
    expect(agree(given(at('The seal')), given(at('seal')))).toMatchObject({ exact: 1, difference: 'none' });
    expect(agree(given(), given())).toEqual({ exact: 1, f1: 1, difference: 'none' });
  });

  it('differ in where they begin or end, in place, in answer, or in whether there is one', () => {
    expect(agree(given(at('16 bar')), given(at('16 bar at 20 °C')))).toMatchObject({ exact: 0, difference: 'bounds' });
    expect(agree(given(at('16 bar')), given(at('16 bar', 30)))).toEqual({ exact: 1, f1: 1, difference: 'place' });
    expect(agree(given(at('16 bar')), given(at('20 °C')))).toEqual({ exact: 0, f1: 0, difference: 'answer' });
    expect(agree(given(at('16 bar')), given(at('14 bar')))).toEqual({ exact: 0, f1: 0.5, difference: 'answer' });
    expect(agree(given(at('16 bar')), given())).toEqual({ exact: 0, f1: 0, difference: 'answerable' });
  });

  it('count by the two that are most alike', () => {
    expect(agree(given(at('20 °C'), at('16 bar')), given(at('16 bar'), at('40 °C')))).toMatchObject({ exact: 1 });
  });

  it('are compared one by one, also where an answer has no word', () => {
    const [one, other] = [given(at('The'), at(';')), given(at('.'))];
    expect(agree(one, other)).toEqual({ exact: 1, f1: 1, difference: 'place' });
    expect(agree(other, one)).toEqual(agree(one, other));
  });

  it('agree as far whoever is asked first', () => {
    const answers = fc.array(
      fc.tuple(fc.nat(context.length - 1), fc.nat(20)).map(([start, length]): Answer => {
        return { start, text: context.slice(start, start + length + 1) };
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const there = agree(given(...one), given(...other));
        expect(agree(given(...other), given(...one))).toEqual(there);
        expect(agree(given(...one), given(...one)).difference).toBe('none');
        if (there.exact === 1) expect(there.f1 === 1 || one.some(({ text }) => !/[^\W_]/.test(text))).toBe(true);
      }),
    );
  });
});

describe('two data sets of the same questions', () => {
  it('are measured over the questions that both have answered', () => {
    const ones = [
      entry('a', 'What pressure?', [at('16 bar')]),
      entry('b', 'Who?', []),
      entry('c', 'What temperature?', [at('20 °C')]),
      entry('d', 'Why?', [], false),
      entry('e', 'Only here?', []),
    ];
    const others = [
      entry('c2', 'What temperature', [at('at 20 °C')]),
      entry('b', 'Who?', [at('The seal')]),
      entry('a', 'What pressure?', [at('16 bar')]),
      entry('d', 'Why?', [at('16 bar')]),
    ];
    const { agreement, compared } = measureAgreement(ones, others);
    expect(compared.map(({ one, difference }) => [one.id, difference])).toEqual([
      ['a', 'none'],
      ['b', 'answerable'],
      ['c', 'bounds'],
    ]);
    expect(agreement).toMatchObject({ questions: 3, unanswered: 1, onlyOne: 1, onlyOther: 0 });
    expect(agreement.exactMatch).toBeCloseTo(100 / 3);
    expect(agreement.f1).toBeCloseTo((100 * (1 + 0 + 0.8)) / 3);
    expect(agreement.kappa).toBeCloseTo(0);
  });

  it('agree wholly with themselves, whatever their order, and not beyond chance where there is no choice', () => {
    const ones = [entry('a', 'One?', [at('16 bar')]), entry('b', 'Two?', []), entry('c', 'Two?', [at('20 °C')])];
    const { agreement } = measureAgreement(ones, ones.toReversed());
    expect(agreement).toMatchObject({ questions: 3, exactMatch: 100, f1: 100, kappa: 1 });
    expect(measureAgreement(ones.slice(0, 1), ones.slice(0, 1)).agreement.kappa).toBeNull();
    expect(measureAgreement(ones, []).agreement).toMatchObject({ questions: 0, exactMatch: 0, onlyOne: 3 });
  });

  it('do not take questions for the same that only share an id', () => {
    const { agreement } = measureAgreement([entry('1', 'One?', [])], [entry('1', 'Another?', [])]);
    expect(agreement).toMatchObject({ questions: 0, onlyOne: 1, onlyOther: 1 });
  });
});
