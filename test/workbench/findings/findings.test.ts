import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/dataset/example.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { redo, undo } from '../../../src/workbench/edits/undo.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import { checkDataSet } from '../../../src/workbench/findings/check-data-set.ts';
import { checkEntries } from '../../../src/workbench/findings/check-entries.ts';
import { fixDataSet } from '../../../src/workbench/findings/fix-data-set.ts';
import { countRules } from '../../../src/workbench/query/count.ts';
import { contentsOf } from '../contents.ts';
import { example, imported, reopened, temporaryStore } from '../temporary-store.ts';

const by = { who: 'Ada' };
const context = 'The seal holds 16 bar. It was replaced on 3 May.';
const faulty: readonly Example[] = [
  example({ id: 'right', context, question: 'What does it hold?', answers: [{ text: '16 bar', start: 15 }] }),
  example({ id: 'shifted', context, question: 'When?', answers: [{ text: '3 May', start: 40 }] }),
  example({ id: 'padded', context, question: 'What holds?', answers: [{ text: 'The seal ', start: 0 }] }),
  example({ id: 'right', context, question: 'what does it HOLD?', answers: [{ text: '16 bar', start: 15 }] }),
];

async function checked() {
  const store = temporaryStore();
  const { dataSet, keys } = await imported(store, faulty, { check: checkEntries });
  return { store, dataSet, keys };
}

describe('the findings of a data set', () => {
  it('are those of its version, and stale for what was edited since, until it is checked again', async () => {
    const { store, dataSet, keys } = await checked();
    expect(countRules(store, dataSet)).toEqual({
      'answer-misaligned': 1,
      'answer-padded': 1,
      'duplicate-id': 1,
      'duplicate-question': 1,
    });
    edit(store, dataSet, { kind: 'change-answers', entry: keys[1]!, answers: [{ text: '3 May', start: 42 }] }, by);
    const { version, checkedVersion } = store.dataSets.get(dataSet);
    expect(checkedVersion).not.toBe(version);
    expect(store.findings.of(keys[1]!)).toMatchObject([{ finding: { rule: 'answer-misaligned' }, stale: true }]);
    checkDataSet(store, dataSet, checkEntries);
    expect(store.findings.of(keys[1]!)).toEqual([]);
    expect(store.dataSets.get(dataSet).checkedVersion).toBe(version);
  });

  it('stay with their entries where others are removed', async () => {
    const { store, dataSet, keys } = await checked();
    edit(store, dataSet, { kind: 'remove-entries', entries: [keys[0]!] }, by);
    checkDataSet(store, dataSet, checkEntries);
    expect(keys.map((key) => store.findings.of(key).map(({ finding }) => finding.rule))).toEqual([
      [],
      ['answer-misaligned'],
      ['answer-padded'],
      [],
    ]);
  });

  it('tell what two splits share, naming the entry by its number in the data set', async () => {
    const { store, dataSet, keys } = await checked();
    const splits = [
      [keys[0]!, 'train'],
      [keys[2]!, 'validation'],
      [keys[3]!, 'test'],
    ] as const;
    edit(store, dataSet, { kind: 'change-splits', entries: splits }, by);
    checkDataSet(store, dataSet, checkEntries);
    const leaks = (at: number) =>
      store.findings.of(keys[at]!).filter(({ finding }) => finding.rule.endsWith('in-other-split'));
    expect([leaks(0), leaks(1)]).toEqual([[], []]);
    expect(leaks(2).map(({ finding }) => finding.seen)).toEqual([expect.stringContaining('stands in train (entry 1)')]);
    expect(
      leaks(3)
        .map(({ finding }) => finding.rule)
        .sort(),
    ).toEqual(['context-in-other-split', 'context-in-other-split', 'question-in-other-split']);
    expect(leaks(3).some(({ finding }) => finding.seen.includes('validation (entry 3)'))).toBe(true);
  });

  it('tell what its file left open, until a person has looked at it', async () => {
    const store = temporaryStore();
    const extra = { review: ['The answer stands in 2 places.'] };
    const { dataSet, keys } = await imported(store, [faulty[0]!]);
    edit(store, dataSet, { kind: 'add-entries', entries: [{ example: example({ id: 'open' }), extra }] }, by);
    checkDataSet(store, dataSet, checkEntries);
    expect(countRules(store, dataSet)).toMatchObject({ 'to-review': 1 });
    const open = Array.from(readEntries(store, dataSet)).find(({ key }) => !keys.includes(key))!.key;
    edit(store, dataSet, { kind: 'mark-reviewed', entries: [open], reviewed: true }, by);
    checkDataSet(store, dataSet, checkEntries);
    expect(countRules(store, dataSet)).not.toHaveProperty('to-review');
  });
});

describe('fixing a data set', () => {
  const answers = (store: Awaited<ReturnType<typeof checked>>['store'], dataSet: never) =>
    Array.from(readEntries(store, dataSet), (entry) => entry.example.answers[0]);

  it('is one edit, after which only what it could not fix is found; undo takes it back, after a restart too', async () => {
    const { store, dataSet } = await checked();
    const before = contentsOf(store, dataSet);
    const { changes } = fixDataSet(store, dataSet, { ...by, certainty: 'certain' });
    expect(changes).toHaveLength(3);
    expect(answers(store, dataSet as never)).toEqual([
      { text: '16 bar', start: 15 },
      { text: '3 May', start: 42 },
      { text: 'The seal', start: 0 },
      { text: '16 bar', start: 15 },
    ]);
    expect(countRules(store, dataSet)).toEqual({ 'duplicate-question': 1 });
    const after = contentsOf(store, dataSet);
    const again = reopened(store);
    undo(again, dataSet, by);
    expect(contentsOf(again, dataSet)).toEqual(before);
    redo(again, dataSet, by);
    expect(contentsOf(again, dataSet)).toEqual(after);
  });

  it('removes entries where that is asked for', async () => {
    const { store, dataSet } = await checked();
    fixDataSet(store, dataSet, { ...by, certainty: 'likely' });
    expect(Array.from(readEntries(store, dataSet), (entry) => entry.example.id)).toEqual([
      'right',
      'shifted',
      'padded',
    ]);
  });

  it('keeps to the rules and to the entry that are asked for', async () => {
    const { store, dataSet, keys } = await checked();
    fixDataSet(store, dataSet, { ...by, certainty: 'certain', rules: ['answer-padded'] });
    expect(countRules(store, dataSet)).toMatchObject({ 'answer-misaligned': 1, 'duplicate-id': 1 });
    fixDataSet(store, dataSet, { ...by, certainty: 'certain', filter: { entries: [keys[1]!] } });
    expect(countRules(store, dataSet)).toEqual({ 'duplicate-id': 1, 'duplicate-question': 1 });
  });

  it('makes no version where there is nothing to fix', async () => {
    const { store, dataSet } = await checked();
    fixDataSet(store, dataSet, { ...by, certainty: 'certain' });
    const version = store.dataSets.currentVersion(dataSet);
    expect(fixDataSet(store, dataSet, { ...by, certainty: 'certain' })).toEqual({ version, changes: [] });
  });
});
