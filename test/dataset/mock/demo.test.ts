import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bagOfWordsAnswers } from '../../../src/dataset/baseline/bag-of-words.ts';
import type { Example } from '../../../src/dataset/example.ts';
import { demoBaseExamples, demoDomain, demoRungs } from '../../../src/dataset/mock/demo.ts';
import { wardLastNames } from '../../../src/dataset/mock/names/people.ts';
import { readExamples } from '../../../src/dataset/squad/read.ts';
import { tokenF1 } from '../token-f1.ts';

/** What ships, as `scripts/demo/make-data.ts` wrote it. */
const shipped = async (split: string) =>
  (await readExamples(join('resources', 'demo', 'data', `${split}.json`))).examples;
const [train, validation, test] = await Promise.all([shipped('train'), shipped('validation'), shipped('test')]);

function overlap(one: Iterable<string>, other: Iterable<string>): string[] {
  const seen = new Set(one);
  return [...new Set(other)].filter((item) => seen.has(item));
}

const answersOf = (examples: readonly Example[]) => examples.flatMap(({ answers }) => answers.map(({ text }) => text));
const contextsOf = (examples: readonly Example[]) => examples.map(({ context }) => context);
const peopleOf = (examples: readonly Example[]) => {
  const text = contextsOf(examples).join('\n');
  return wardLastNames.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
};

describe("the demo's domain", () => {
  it('has the sizes asked for, every question answered', () => {
    expect([train.length, validation.length, test.length]).toEqual([9000, 200, 200]);
    expect([...train, ...validation, ...test].every(({ answers }) => answers.length === 1)).toBe(true);
  });

  it('is what the script writes', () => {
    const texts = ({ id, context, question, answers }: Example) => ({ id, context, question, answers });
    const made = demoDomain();
    expect([train, validation, test].map((examples) => examples.map(texts))).toEqual(
      [made.train, made.validation, made.test].map((examples) => examples.map(texts)),
    );
  });

  it.each([
    ['validation', validation],
    ['test', test],
  ])('shares no context, person or answer between training and %s', (_, heldOut) => {
    expect(overlap(contextsOf(train), contextsOf(heldOut))).toEqual([]);
    expect(overlap(peopleOf(train), peopleOf(heldOut))).toEqual([]);
    expect(overlap(answersOf(train), answersOf(heldOut))).toEqual([]);
  });

  it.each([
    ['validation', validation],
    ['test', test],
  ])('asks in %s for nothing that stands anywhere in the training notes', (_, heldOut) => {
    const words = ` ${contextsOf(train)
      .join(' ')
      .replaceAll(/[^\p{L}\p{N}.]|\.(?!\d)/gu, ' ')
      .replaceAll(/ +/g, ' ')} `;
    const answers = answersOf(heldOut).map((text) => text.replaceAll(/[^\p{L}\p{N}.]/gu, ' '));
    expect(answers.filter((text) => words.includes(` ${text} `))).toEqual([]);
  });

  it('shows the base model none of the answers of its held-out questions', () => {
    const base = demoRungs.flatMap((rung, index) => demoBaseExamples(rung, 1000, index));
    expect(overlap(answersOf(base), [...answersOf(validation), ...answersOf(test)])).toEqual([]);
  });

  it('offers several answers of the right kind, so that the kind alone decides little', () => {
    const numbers = test.map(({ context }) => context.match(/\d+/g)?.length ?? 0);
    expect(numbers.reduce((sum, count) => sum + count, 0) / test.length).toBeGreaterThan(4);
  });

  it.each([
    ['training', train],
    ['held-out', [...validation, ...test]],
  ])('cannot be answered by matching words: F1 below 40 on %s questions', (_, examples) => {
    const answers = bagOfWordsAnswers(examples);
    const total = examples.reduce((sum, { id, answers: [gold] }) => sum + tokenF1(answers.get(id)!, gold!.text), 0);
    const f1 = (100 * total) / examples.length;
    expect(f1).toBeLessThan(40);
    expect(f1).toBeGreaterThan(15);
  });
});

describe("the demo's ladder", () => {
  it('gets longer from rung to rung while one thing is spoken of', () => {
    const lengths = demoRungs.slice(0, 4).map((rung) => {
      const contexts = contextsOf(demoBaseExamples(rung, 400, 1));
      return contexts.reduce((sum, context) => sum + context.length, 0) / contexts.length;
    });
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
  });
});
