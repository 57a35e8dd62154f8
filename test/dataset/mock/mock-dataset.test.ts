import { describe, expect, it } from 'vitest';
import { cleanExamples } from '../../../src/dataset/cleaning/clean.ts';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { mockDomainNames } from '../../../src/dataset/mock/options.ts';

const share = <T>(list: readonly T[], is: (item: T) => boolean) => list.filter(is).length / list.length;

describe('a mock data set', () => {
  const examples = mockDataset({ seed: 1, entries: 6000, domains: mockDomainNames });

  it('has as many entries as asked for, with nothing for cleaning to do', () => {
    expect(examples).toHaveLength(6000);
    expect(cleanExamples(examples).actions).toEqual([]);
  });

  it('is the same from the same seed and another from another', () => {
    expect(mockDataset({ seed: 1, entries: 6000, domains: mockDomainNames })).toEqual(examples);
    const other = mockDataset({ seed: 2, entries: 100 });
    const contexts = new Set(examples.map(({ context }) => context));
    const ids = new Set(examples.map(({ id }) => id));
    expect(other.some(({ context }) => contexts.has(context))).toBe(false);
    expect(other.some(({ id }) => ids.has(id))).toBe(false);
  });

  it('leaves a share of its questions unanswered, with a near miss for each', () => {
    const unanswered = examples.filter(({ isImpossible }) => isImpossible);
    expect(unanswered.length / examples.length).toBeCloseTo(0.2, 1);
    for (const { context, answers, plausibleAnswers } of unanswered) {
      expect(answers).toEqual([]);
      const [nearMiss] = plausibleAnswers!;
      expect(context.startsWith(nearMiss!.text, nearMiss!.start)).toBe(true);
    }
    expect(
      mockDataset({ seed: 1, entries: 300, unanswerableShare: 0 }).every((example) => example.answers.length > 0),
    ).toBe(true);
  });

  it('has a share of contexts of several hundred words', () => {
    const contexts = [...new Set(examples.map(({ context }) => context))];
    const words = (context: string) => context.split(/\s+/).length;
    expect(share(contexts, (context) => words(context) > 250)).toBeCloseTo(0.1, 1);
    expect(Math.max(...contexts.map(words))).toBeGreaterThan(500);
  });

  it('has a share of answers marked by several people, whose spans overlap and sometimes differ', () => {
    const several = examples.filter(({ answers }) => answers.length > 1);
    expect(several.length / examples.filter(({ answers }) => answers.length > 0).length).toBeCloseTo(0.2, 1);
    for (const { answers } of several) {
      const [gold, ...others] = answers;
      for (const { text, start } of others) {
        expect(start).toBeLessThan(gold!.start + gold!.text.length);
        expect(start + text.length).toBeGreaterThan(gold!.start);
      }
    }
    const differing = share(several, ({ answers }) => new Set(answers.map(({ text }) => text)).size > 1);
    expect(differing).toBeGreaterThan(0.2);
    expect(differing).toBeLessThan(0.9);
  });

  it('asks about one of several facts, whose place in the context gives nothing away', () => {
    const plain = mockDataset({
      seed: 3,
      entries: 4000,
      unanswerableShare: 0,
      longContextShare: 0,
      severalAnswersShare: 0,
    });
    const tenths = new Array<number>(10).fill(0);
    for (const { context, answers } of plain) tenths[Math.floor((10 * answers[0]!.start) / context.length)]! += 1;
    expect(Math.max(...tenths) / plain.length).toBeLessThan(0.25);
  });

  it('climbs from two facts plainly said to like things told apart by name', () => {
    const plain = { seed: 4, unanswerableShare: 0, longContextShare: 0 };
    const two = mockDataset({ ...plain, entries: 200, factsPerContext: 2, phrasing: 'plain', likeness: 'unlike' });
    const four = mockDataset({ ...plain, entries: 200, factsPerContext: 4, phrasing: 'plain' });
    const length = (examples: typeof two) =>
      examples.reduce((sum, { context }) => sum + context.length, 0) / examples.length;
    expect(length(two)).toBeLessThan(0.75 * length(four));
    const like = mockDataset({ ...plain, entries: 200, factsPerContext: 2, subjectsPerContext: 2, phrasing: 'varied' });
    const asksByName = share(like, ({ question, title }) => question.toLowerCase().includes(title.toLowerCase()));
    expect(asksByName).toBe(1);
  });

  it('keeps to few words, so that a small vocabulary holds them', () => {
    const words = new Set(
      examples.flatMap(
        ({ context, question }) => `${context} ${question}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
    );
    expect(words.size).toBeLessThan(3500);
  });

  it.each([
    [{ unanswerableShare: 1.5 }, /unanswerableShare is 1\.5.*from 0 to 1/],
    [{ entries: 0 }, /entries is 0.*from 1/],
    [{ domains: ['hotel'] }, /no mock domain "hotel".*hotels/],
    [{ longContextShare: NaN }, /longContextShare is NaN/],
  ])('refuses %o', (options, line) => {
    const run = () => mockDataset({ seed: 1, entries: 10, ...options });
    expect(run).toThrow(expect.objectContaining({ name: 'Failure' }));
    try {
      run();
    } catch (error) {
      const { message, mend } = error as { message: string; mend: string };
      expect(`${message} ${mend}`).toMatch(line);
    }
  });
});
