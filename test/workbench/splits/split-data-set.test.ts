import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { undo } from '../../../src/workbench/edits/undo.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import { checkDataSet } from '../../../src/workbench/findings/check-data-set.ts';
import { checkEntries } from '../../../src/workbench/findings/check-entries.ts';
import { countFacets, countRules } from '../../../src/workbench/query/count.ts';
import { planSplits } from '../../../src/workbench/splits/plan-splits.ts';
import type { SplitCandidate } from '../../../src/workbench/splits/split-plan.ts';
import { splitDataSet } from '../../../src/workbench/splits/split-data-set.ts';
import { imported, temporaryStore } from '../temporary-store.ts';

const shares = { train: 0.8, validation: 0.1, test: 0.1 };

const candidates: fc.Arbitrary<SplitCandidate[]> = fc.array(
  fc.record({
    context: fc.nat(30),
    title: fc.constantFrom('', 'a', 'b', 'c', 'd'),
    question: fc.nat(60).map((number) => `${['Who', 'What', 'Is it'][number % 3]!} ${number}?`),
    answerable: fc.boolean(),
  }),
  { minLength: 1, maxLength: 120 },
);

/** Whether entries of equal keys are all in one split. */
function together(
  entries: readonly SplitCandidate[],
  splits: readonly string[],
  key: (one: SplitCandidate) => unknown,
) {
  const bySplit = new Map<unknown, string>();
  return entries.every((entry, index) => {
    const known = bySplit.get(key(entry)) ?? splits[index]!;
    bySplit.set(key(entry), known);
    return known === splits[index];
  });
}

describe('a plan of splits', () => {
  it('leaks no context and no question, and by document no document', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), fc.boolean(), (entries, seed, byDocument) => {
        const { splits, sizes } = planSplits(entries, { seed, shares, byDocument });
        expect(splits).toHaveLength(entries.length);
        expect(sizes.train + sizes.validation + sizes.test).toBe(entries.length);
        expect(together(entries, splits, ({ context }) => context)).toBe(true);
        expect(together(entries, splits, ({ question }) => question)).toBe(true);
        const titled = entries.filter(({ title }) => title !== '');
        const theirs = splits.filter((_, index) => entries[index]!.title !== '');
        if (byDocument) expect(together(titled, theirs, ({ title }) => title)).toBe(true);
      }),
    );
  });

  it('is the same for the same seed, and another for another', () => {
    const entries = Array.from({ length: 200 }, (_, index) => ({
      context: index,
      title: '',
      question: `What is ${index}?`,
      answerable: true,
    }));
    const plan = (seed: number) => planSplits(entries, { seed, shares }).splits;
    expect(plan(1)).toEqual(plan(1));
    expect(plan(1)).not.toEqual(plan(2));
  });

  it('gives each split its share of answerable questions of each type', () => {
    const entries = Array.from({ length: 1000 }, (_, index) => ({
      context: index,
      title: '',
      question: `${index % 10 === 0 ? 'Why' : 'What'} ${index}?`,
      answerable: index % 4 !== 0,
    }));
    const { splits, sizes } = planSplits(entries, { seed: 3, shares });
    expect(sizes).toEqual({ train: 800, validation: 100, test: 100 });
    const count = (split: string, test: (entry: SplitCandidate) => boolean) =>
      entries.filter((entry, index) => splits[index] === split && test(entry)).length;
    for (const split of ['validation', 'test']) {
      expect(Math.abs(count(split, ({ answerable }) => !answerable) - 25)).toBeLessThanOrEqual(2);
      expect(Math.abs(count(split, ({ question }) => question.startsWith('Why')) - 10)).toBeLessThanOrEqual(2);
    }
  });

  it('puts nothing into a split of no share, and refuses shares that make no sense', () => {
    const entries = [{ context: 1, title: '', question: 'Who?', answerable: true }];
    expect(planSplits(entries, { seed: 1, shares: { train: 1, validation: 0, test: 0 } }).splits).toEqual(['train']);
    for (const train of [0, -1, Number.NaN, Infinity]) {
      expect(() => planSplits(entries, { seed: 1, shares: { train, validation: 0, test: 0 } })).toThrow(
        expect.objectContaining({ code: 'split-shares' }),
      );
    }
  });
});

describe('splitting a data set', () => {
  it('is one edit, finds no leakage, and is undone as one', async () => {
    const store = temporaryStore();
    const { dataSet } = await imported(store, mockDataset({ seed: 5, entries: 600 }));
    const { plan } = splitDataSet(store, dataSet, { seed: 1, shares }, { who: 'Ada' });
    expect(countFacets(store, dataSet).splits).toEqual({ ...plan.sizes, none: 0 });
    expect(plan.sizes.validation).toBeGreaterThan(30);
    checkDataSet(store, dataSet, checkEntries);
    expect(Object.keys(countRules(store, dataSet)).filter((rule) => rule.endsWith('in-other-split'))).toEqual([]);
    undo(store, dataSet, { who: 'Ada' });
    expect(Array.from(readEntries(store, dataSet), ({ split }) => split).every((split) => split === null)).toBe(true);
  });
});
