import { describe, expect, it } from 'vitest';
import type { ComparedFilter, ComparedOrder } from '../../../src/shared/contract/compare.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { readGroups } from '../../../src/workbench/compare/groups/read-groups.ts';
import { readRows, rowKeys } from '../../../src/workbench/compare/query-rows.ts';
import { readThresholds } from '../../../src/workbench/compare/read-thresholds.ts';
import { undo } from '../../../src/workbench/edits/undo.ts';
import { example } from '../temporary-store.ts';
import { context, storeWithComparison } from './a-comparison.ts';

const inOrder: ComparedOrder = { by: 'position', direction: 'ascending' };

const questions = [
  { question: 'When is it greased?', gold: 'monthly', base: 'Dr Webb', tuned: 'monthly', title: 'Bearing' },
  { question: 'Which pressure?', gold: '16 bar', base: '16 bar', tuned: '16 bar at 20 °C', title: 'Seal "A"' },
  { question: 'Who knows?', gold: 'Dr Webb', base: '16 bar', tuned: 'Ask Dr Webb', title: 'Seal "A"' },
  { question: 'Who painted it?', gold: null, base: '', tuned: 'Dr Webb', nullOdds: -1 },
  { question: 'What is greased?', gold: 'bearing', base: '', tuned: '', nullOdds: 2, best: 'bearing' },
];

async function compared() {
  const { store, comparison, keys, dataSet } = await storeWithComparison(questions);
  const asked = (filter: ComparedFilter) =>
    readRows(store, comparison, { filter, order: inOrder, offset: 0, limit: 100 }).rows.map(({ question }) => question);
  return { store, comparison, keys, dataSet, asked };
}

describe('the rows of a comparison', () => {
  it('are found by what changed, by what is wrong with the tuned answer, by group and by words', async () => {
    const { asked } = await compared();
    expect(asked({ kinds: ['fixed'] })).toEqual(['When is it greased?']);
    expect(asked({ errors: ['too-long'] })).toEqual(['Which pressure?', 'Who knows?']);
    expect(asked({ errors: ['answered', 'silent'] })).toEqual(['Who painted it?', 'What is greased?']);
    expect(asked({ group: { by: 'question-type', value: 'who' } })).toEqual(['Who knows?', 'Who painted it?']);
    expect(asked({ group: { by: 'document', value: 'Seal "A"' }, kinds: ['both-wrong'] })).toEqual(['Who knows?']);
    expect(asked({ differ: false })).toEqual(['What is greased?']);
    expect(asked({ search: 'WEBB ask' })).toEqual(['Who knows?']);
  });

  it('are listed by their entries in the same order as page by page', async () => {
    const { store, comparison } = await compared();
    for (const by of ['position', 'change', 'tuned-f1', 'base-f1', 'tuned-probability'] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        const query = { filter: {}, order: { by, direction } };
        const pages = [0, 2, 4].flatMap((offset) => readRows(store, comparison, { ...query, offset, limit: 2 }).rows);
        expect(pages.map(({ entry }) => entry)).toEqual(rowKeys(store, comparison, query));
      }
    }
  });

  it('say whether their entry still is as it was asked', async () => {
    const { store, comparison, keys, dataSet } = await compared();
    const states = () =>
      readRows(store, comparison, { filter: {}, order: inOrder, offset: 0, limit: 10 }).rows.map(({ now }) => now);
    expect(new Set(states())).toEqual(new Set(['same']));
    const [, changed, , removed, reviewed] = keys;
    const who = { who: 'expert' };
    edit(store, dataSet, { kind: 'change-answers', entry: changed!, answers: [] }, who);
    edit(store, dataSet, { kind: 'remove-entries', entries: [removed!] }, who);
    edit(store, dataSet, { kind: 'mark-reviewed', entries: [reviewed!], reviewed: true }, who);
    expect(states()).toEqual(['same', 'changed', 'same', 'removed', 'same']);
  });

  it('say what of it was changed since, until that is undone, and how many questions came to its text', async () => {
    const { store, comparison, keys, dataSet } = await compared();
    const since = () =>
      readRows(store, comparison, { filter: {}, order: inOrder, offset: 0, limit: 10 }).rows.map(
        ({ changed, goldNow, added }) => ({ changed, goldNow, added }),
      );
    const [, seal, , , reviewed] = keys;
    const who = { who: 'expert' };
    const answers = [{ text: '16 bar at 20 °C', start: context.indexOf('16') }];
    const question = { question: 'How greased?', context, answers: [], id: 'new' };
    edit(store, dataSet, { kind: 'mark-reviewed', entries: [reviewed!], reviewed: true }, who);
    edit(store, dataSet, { kind: 'add-entries', entries: [{ example: example(question) }] }, who);
    edit(store, dataSet, { kind: 'change-answers', entry: seal!, answers }, who);
    expect(since()[1]).toEqual({ changed: ['answers'], goldNow: ['16 bar at 20 °C'], added: 1 });
    expect(since()[4]).toEqual({ changed: ['reviewed'], goldNow: ['bearing'], added: 1 });
    undo(store, dataSet, { ...who, steps: 2 });
    expect(since()[1]).toEqual({ changed: [], goldNow: ['16 bar'], added: 0 });
    expect(since()[4]).toMatchObject({ changed: ['reviewed'] });
  });
});

describe('the groups of a comparison', () => {
  it('have the scores of their questions, in the order in which they are read', async () => {
    const { store, comparison } = await compared();
    const types = readGroups(store, comparison, 'question-type');
    expect(types.map(({ value, questions: count }) => [value, count])).toEqual([
      ['who', 2],
      ['what', 1],
      ['when', 1],
      ['which', 1],
    ]);
    const when = types.find(({ value }) => value === 'when')!;
    expect(when).toMatchObject({ base: { exactMatch: 0, f1: 0 }, tuned: { exactMatch: 100, f1: 100 } });
    expect(readGroups(store, comparison, 'document')[0]).toMatchObject({ value: '', questions: 2 });
    expect(readGroups(store, comparison, 'answer-length').at(-1)).toMatchObject({ value: 'none', questions: 1 });
  });
});

describe('the thresholds of a comparison', () => {
  it('tell what was, what is best, and what is between', async () => {
    const { store, comparison } = await compared();
    const { points, used, best } = readThresholds(store, comparison, 'tuned')!;
    expect(used).toMatchObject({ threshold: 0, answered: 4 });
    // To keep silent on the painter is worth as much as to find the bearing; the first of equals is taken.
    expect(best).toMatchObject({ threshold: -5, answered: 3 });
    expect(best.f1 - used.f1).toBeCloseTo(20, 9);
    expect(points.map(({ threshold }) => threshold)).toEqual([-6, -5, -1, 2]);
  });
});
