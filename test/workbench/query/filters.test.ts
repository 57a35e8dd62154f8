import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/dataset/example.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import {
  countEntries,
  countFacets,
  countFindings,
  countQuestionTypes,
  countRules,
} from '../../../src/workbench/query/count.ts';
import type { EntryFilter } from '../../../src/workbench/query/filter.ts';
import { queryEntries } from '../../../src/workbench/query/query-entries.ts';
import type { EntryKey } from '../../../src/workbench/store/ids.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

const seal = 'The seal of the Öl pump holds 16 bar.';
const fan = 'The fan runs at 20 °C, and more is said of it than of any seal or pump.';
const entries: readonly Example[] = [
  example({
    id: 'a',
    title: 'Pump',
    context: seal,
    question: 'What pressure?',
    answers: [{ text: '16 bar', start: 30 }],
  }),
  example({ id: 'b', title: 'Pump', context: seal, question: 'Who built the pump?', answers: [] }),
  example({
    id: 'c',
    title: 'Fan',
    context: fan,
    question: 'At what temperature?',
    answers: [{ text: '20 °C', start: 16 }],
  }),
  example({
    id: 'd',
    context: fan,
    question: 'Why?',
    answers: [
      { text: 'more', start: 27 },
      { text: 'more is said', start: 27 },
    ],
  }),
];

/** Four entries: `b` in train, `c` in test; `a` with an error, `c` with a remark; `d` edited, `b` reviewed. */
async function filtered() {
  const store = temporaryStore();
  const { dataSet, keys } = await imported(store, entries, {
    check: () => [
      { rule: 'odd', severity: 'error', seen: 'Odd.', number: 1 },
      { rule: 'odd', severity: 'warning', seen: 'Odd again.', number: 1 },
      { rule: 'plain', severity: 'info', seen: 'Plain.', number: 3 },
    ],
  });
  const by = { who: 'Ada' };
  edit(
    store,
    dataSet,
    {
      kind: 'change-splits',
      entries: [
        [keys[1]!, 'train'],
        [keys[2]!, 'test'],
      ],
    },
    by,
  );
  edit(store, dataSet, { kind: 'change-question', entry: keys[3]!, question: 'Why not?' }, by);
  edit(store, dataSet, { kind: 'mark-reviewed', entries: [keys[1]!], reviewed: true }, by);
  return {
    store,
    dataSet,
    keys,
    ids: (filter: EntryFilter) =>
      queryEntries(store, dataSet, { filter })
        .entries.map((entry) => entry.example.id)
        .join(''),
  };
}

describe('a filter lets through', () => {
  it.each<readonly [EntryFilter, string]>([
    [{}, 'abcd'],
    [{ rules: ['odd'] }, 'a'],
    [{ rules: ['odd', 'plain'] }, 'ac'],
    [{ rules: ['unheard-of'] }, ''],
    [{ severity: 'info' }, 'c'],
    [{ findings: true }, 'ac'],
    [{ findings: false }, 'bd'],
    [{ splits: ['train'] }, 'b'],
    [{ splits: ['test', null] }, 'acd'],
    [{ splits: [] }, ''],
    [{ answerable: true }, 'acd'],
    [{ answerable: false }, 'b'],
    [{ title: 'Pump' }, 'ab'],
    [{ title: '' }, 'd'],
    [{ contextLength: { most: seal.length } }, 'ab'],
    [{ contextLength: { least: seal.length + 1, most: fan.length } }, 'cd'],
    [{ questionLength: { least: 15 } }, 'bc'],
    [{ questionLength: {} }, 'abcd'],
    [{ answerLength: { least: 5, most: 6 } }, 'ac'],
    [{ answerLength: { most: 0 } }, 'b'],
    [{ answerPosition: { least: 50 } }, 'a'],
    [{ answerPosition: { most: 40 } }, 'cd'],
    [{ questionTypes: ['who', 'why'] }, 'bd'],
    [{ questionTypes: [] }, ''],
    [{ edited: true }, 'd'],
    [{ edited: false }, 'abc'],
    [{ reviewed: true }, 'b'],
    [{ reviewed: false }, 'acd'],
    [{ answerable: true, splits: [null], search: 'pump', findings: false }, 'd'],
  ])('%j: %s', async (filter, wanted) => {
    const { ids, store, dataSet } = await filtered();
    expect(ids(filter)).toBe(wanted);
    expect(countEntries(store, dataSet, filter)).toBe(wanted.length);
  });

  it('those that are named, and none of another data set', async () => {
    const { ids, keys, store } = await filtered();
    expect(ids({ entries: [keys[2]!, keys[0]!] })).toBe('ac');
    expect(ids({ entries: [keys[2]!, keys[0]!], splits: ['test'] })).toBe('c');
    expect(ids({ entries: [] })).toBe('');
    const { keys: others } = await imported(store, entries);
    expect(ids({ entries: [others[0]!] })).toBe('');
  });

  it('those that ask about the same text as another', async () => {
    const { ids, keys } = await filtered();
    expect(ids({ sameText: keys[0]! })).toBe('ab');
    expect(ids({ sameText: keys[3]!, answerable: true })).toBe('cd');
    expect(ids({ sameText: (keys[3]! + 1) as EntryKey })).toBe('');
  });

  it.each([
    ['seal', 'abcd'],
    ['SEAL', 'abcd'],
    ['question:pump', 'b'],
    ['context:fan', 'cd'],
    ['answer:"16 bar"', 'a'],
    ['answer:"bar 16"', ''],
    ['ol', 'ab'],
    ['öl', 'ab'],
    ['temp', 'c'],
    ['temp ', ''],
    ['temp* ', 'c'],
    ['pressure pump', ''],
    ['built pump', 'b'],
    ['said more', 'cd'],
    ['question:not', 'd'],
    ['nowhere', ''],
    ['', 'abcd'],
    ['"', 'abcd'],
    ['AND OR ( * NEAR/2 ^', ''],
    ['context:"seal of" question:who', 'b'],
  ])('by the search %j: %s', async (search, wanted) => {
    const { ids } = await filtered();
    expect(ids({ search })).toBe(wanted);
  });

  it('nothing of another data set', async () => {
    const { store, ids } = await filtered();
    const { dataSet } = await imported(store, [example({ id: 'x', context: seal, question: 'Odd?' })]);
    expect(ids({ search: 'odd' })).toBe('');
    expect(countEntries(store, dataSet, { search: 'seal' })).toBe(1);
  });

  it('what is searched for only until it is edited away', async () => {
    const { store, dataSet, keys, ids } = await filtered();
    edit(store, dataSet, { kind: 'change-question', entry: keys[1]!, question: 'Who made it?' }, { who: 'Ada' });
    expect([ids({ search: 'question:built' }), ids({ search: 'question:made' })]).toEqual(['', 'b']);
    edit(store, dataSet, { kind: 'remove-entries', entries: [keys[1]!] }, { who: 'Ada' });
    expect(ids({ search: 'question:made' })).toBe('');
  });
});

describe('counts', () => {
  it('say what those that are let through are like', async () => {
    const { store, dataSet } = await filtered();
    expect(countFacets(store, dataSet)).toEqual({
      entries: 4,
      contexts: 2,
      answerable: 3,
      edited: 1,
      reviewed: 1,
      splits: { train: 1, validation: 0, test: 1, none: 2 },
    });
    expect(countFacets(store, dataSet, { answerable: false })).toMatchObject({ entries: 1, contexts: 1, reviewed: 1 });
    expect(countFacets(store, dataSet, { search: 'nowhere' })).toMatchObject({ entries: 0, answerable: 0 });
    expect(countQuestionTypes(store, dataSet)).toEqual({ what: 2, who: 1, why: 1 });
    expect(countQuestionTypes(store, dataSet, { answerable: false })).toEqual({ who: 1 });
    expect(countRules(store, dataSet)).toEqual({ odd: 1, plain: 1 });
    expect(countRules(store, dataSet, { title: 'Fan' })).toEqual({ plain: 1 });
  });

  it('say how many entries have findings, and a fix for them', async () => {
    const { store, dataSet, keys } = await filtered();
    const found = (rule: string, certainty?: string) => ({
      rule,
      severity: 'warning' as const,
      seen: 'It is odd.',
      ...(certainty && { fix: { certainty } }),
    });
    store.findings.replaceAll(dataSet, [
      [keys[0]!, found('odd', 'certain')],
      [keys[0]!, found('odder', 'likely')],
      [keys[1]!, found('odd', 'certain')],
      [keys[2]!, found('odd')],
    ]);
    expect(countFindings(store, dataSet)).toEqual({ withFindings: 3, fixable: { certain: 2, likely: 1 } });
    store.findings.markStale(keys[1]!);
    expect(countFindings(store, dataSet)).toEqual({ withFindings: 2, fixable: { certain: 1, likely: 1 } });
  });
});

describe('pages', () => {
  it('go through all entries once, whatever is added and removed meanwhile', async () => {
    const store = temporaryStore();
    const many = Array.from({ length: 25 }, (_, index) =>
      example({ id: `${index}`, question: `Question ${index % 3}?` }),
    );
    const { dataSet, keys } = await imported(store, many);
    const order = { by: 'question', direction: 'descending' } as const;
    const seen: string[] = [];
    let after = null;
    do {
      const page = queryEntries(store, dataSet, { order, limit: 7, after });
      seen.push(...page.entries.map((entry) => entry.example.id));
      if (after === null) edit(store, dataSet, { kind: 'remove-entries', entries: [keys[5]!] }, { who: 'Ada' });
      after = page.next;
    } while (after !== null);
    const wanted = [2, 1, 0].flatMap((rest) =>
      many.map((_, index) => 24 - index).filter((index) => index % 3 === rest),
    );
    expect(seen).toEqual(wanted.map(String));
  });

  it('do not begin where no page ended', async () => {
    const { store, dataSet } = await filtered();
    expect(() => queryEntries(store, dataSet, { after: 'somewhere' as never })).toThrow(
      expect.objectContaining({ code: 'not-a-cursor' }),
    );
  });
});
