import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../../src/dataset/checks/check.ts';
import type { Certainty } from '../../../src/dataset/checks/finding.ts';
import { fixExamples } from '../../../src/dataset/checks/fixes/fix-examples.ts';
import type { Example } from '../../../src/dataset/example.ts';
import { exampleOf } from '../example-of.ts';
import { spoiltExamples } from './spoilt-examples.ts';

const runs = { numRuns: 200 };

function fix(examples: readonly Example[], certainty: Certainty) {
  return fixExamples(examples, checkExamples(examples), { certainty });
}

describe('fixing what is certain', () => {
  it('never makes a finding that was not there', () => {
    fc.assert(
      fc.property(spoiltExamples, (examples) => {
        const told = (all: readonly Example[]) =>
          checkExamples(all).map(({ rule, number }) => `${rule} of entry ${number}`);
        const before = new Set(told(examples));
        expect(told(fix(examples, 'certain').examples).filter((finding) => !before.has(finding))).toEqual([]);
      }),
      runs,
    );
  });

  it('drops no entry, and leaves an answer that was right where it was', () => {
    fc.assert(
      fc.property(spoiltExamples, (examples) => {
        const { examples: fixed } = fix(examples, 'certain');
        expect(fixed).toHaveLength(examples.length);
        for (const [index, example] of examples.entries()) {
          const after = fixed[index]!;
          if (after.context !== example.context) continue;
          const isRight = ({ text, start }: Example['answers'][number]) =>
            text.trim() !== '' &&
            text.trim() === text &&
            text.isWellFormed() &&
            start >= 0 &&
            start === example.context.indexOf(text, start);
          const right = example.answers.filter(isRight);
          for (const answer of right) expect(after.answers).toContainEqual(answer);
        }
      }),
      runs,
    );
  });

  it('does nothing the second time, and leaves what it has nothing to do with', () => {
    fc.assert(
      fc.property(spoiltExamples, (examples) => {
        const once = fix(examples, 'certain');
        const touched = new Set(once.applied.map(({ number }) => number));
        expect(examples.every((example, index) => touched.has(index + 1) || once.examples[index] === example)).toBe(
          true,
        );
        const twice = fix(once.examples, 'certain');
        expect(twice.applied).toEqual([]);
        expect(twice.examples.every((example, index) => example === once.examples[index])).toBe(true);
      }),
      runs,
    );
  });
});

describe('fixing what is likely', () => {
  it('comes to rest', () => {
    fc.assert(
      fc.property(spoiltExamples, (examples) => {
        let fixed = fix(examples, 'likely');
        for (let times = 1; times < 4; times += 1) fixed = fix(fixed.examples, 'likely');
        expect(fixed.applied).toEqual([]);
      }),
      runs,
    );
  });
});

describe('fixing some findings only', () => {
  it('leaves the others as they are', () => {
    const entry = exampleOf({
      answers: [
        { text: '16 bar', start: 14 },
        { text: ' 3 May', start: 41 },
      ],
    });
    const [moved, padded] = checkExamples([entry]);
    expect([moved!.rule, padded!.rule]).toEqual(['answer-misaligned', 'answer-padded']);
    expect(fixExamples([entry], [padded!], { certainty: 'certain' }).examples[0]!.answers).toEqual([
      { text: '16 bar', start: 14 },
      { text: '3 May', start: 42 },
    ]);
  });

  it('takes an answer away without touching the one that moves up', () => {
    const answers = ['18 bar', '19 bar', '16 bar'].map((text) => ({ text, start: 15 }));
    const entry = exampleOf({ answers });
    const [first] = checkExamples([entry]);
    expect(fixExamples([entry], [first!], { certainty: 'likely' }).examples[0]!.answers).toEqual(answers.slice(1));
  });

  it('does nothing to an entry that has changed since', () => {
    const findings = checkExamples([exampleOf({ answers: [{ text: '16 bar', start: 14 }] })]);
    const since = exampleOf({ answers: [{ text: '3 May', start: 42 }] });
    expect(fixExamples([since], findings, { certainty: 'likely' })).toMatchObject({ examples: [since], applied: [] });
  });
});
