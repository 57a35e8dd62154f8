import { describe, expect, it } from 'vitest';
import type { EditCommand } from '../../../src/workbench/edits/command.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { undo } from '../../../src/workbench/edits/undo.ts';
import { readEntries, readEntry } from '../../../src/workbench/entries/read-entries.ts';
import { queryEntries } from '../../../src/workbench/query/query-entries.ts';
import { contentsOf } from '../contents.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

const by = { who: 'Ada' };
const context = 'The pump runs at 16 bar and 20 °C.';
const answer = { text: '16 bar', start: 17 };

async function oneContext() {
  const store = temporaryStore();
  const examples = ['a', 'b'].map((id) => example({ id, context, answers: [answer], isImpossible: false }));
  const { dataSet, keys } = await imported(store, [...examples, example({ id: 'c' })]);
  return {
    store,
    dataSet,
    keys,
    apply: (command: EditCommand) => edit(store, dataSet, command, by),
    ids: () => Array.from(readEntries(store, dataSet), (entry) => entry.example.id),
    read: (index: number) => readEntry(store, keys[index]!)!,
  };
}

describe('editing a data set', () => {
  it('adds entries behind the others, and marks them as edited', async () => {
    const { apply, ids, store, dataSet } = await oneContext();
    apply({ kind: 'add-entries', entries: [{ example: example({ id: 'd' }), extra: { note: 1 }, split: 'test' }] });
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
    const { entries } = queryEntries(store, dataSet, { filter: { edited: true } });
    expect(entries).toEqual([expect.objectContaining({ extra: { note: 1 }, split: 'test', edited: true })]);
  });

  it('removes entries, and brings them back to their place', async () => {
    const { apply, ids, store, dataSet, keys } = await oneContext();
    apply({ kind: 'remove-entries', entries: [keys[0]!] });
    expect(ids()).toEqual(['b', 'c']);
    undo(store, dataSet, by);
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('changes answers and the flag with them, but gives no flag to an entry without one', async () => {
    const { apply, read, keys } = await oneContext();
    apply({ kind: 'change-answers', entry: keys[0]!, answers: [] });
    apply({ kind: 'change-answers', entry: keys[2]!, answers: [] });
    expect(read(0).example.isImpossible).toBe(true);
    expect(read(2).example.isImpossible).toBeUndefined();
  });

  it('changes plausible answers where they are given, and takes them away', async () => {
    const { apply, read, keys } = await oneContext();
    const plausibleAnswers = [{ text: '16 bar', start: 17 }];
    apply({ kind: 'change-answers', entry: keys[0]!, answers: [], plausibleAnswers });
    apply({ kind: 'change-answers', entry: keys[0]!, answers: [] });
    expect(read(0).example.plausibleAnswers).toEqual(plausibleAnswers);
    apply({ kind: 'change-answers', entry: keys[0]!, answers: [], plausibleAnswers: null });
    expect(read(0).example.plausibleAnswers).toBeUndefined();
  });

  it('moves the answers of all entries of a context with its text', async () => {
    const { apply, read, keys } = await oneContext();
    apply({ kind: 'change-context', entry: keys[0]!, scope: 'context', context: `Now: ${context}` });
    const places = [0, 1].map((index) => read(index).example.answers);
    expect(places).toEqual([[{ text: '16 bar', start: 22 }], [{ text: '16 bar', start: 22 }]]);
    expect(read(2).example.context).not.toContain('Now');
  });

  it('changes the context of one entry alone', async () => {
    const { apply, read, keys } = await oneContext();
    apply({ kind: 'change-context', entry: keys[0]!, scope: 'entry', context: '16 bar' });
    expect(read(0).example).toMatchObject({ context: '16 bar', answers: [{ text: '16 bar', start: 0 }] });
    expect(read(1).example.context).toBe(context);
  });

  it('does not count splits and review as edits of what an entry says', async () => {
    const { apply, read, keys } = await oneContext();
    apply({ kind: 'change-splits', entries: [[keys[0]!, 'test']] });
    apply({ kind: 'mark-reviewed', entries: [keys[0]!], reviewed: true });
    expect(read(0)).toMatchObject({ split: 'test', reviewed: true, edited: false });
  });

  it('makes no version where nothing changes', async () => {
    const { apply, keys, store, dataSet } = await oneContext();
    const before = store.dataSets.currentVersion(dataSet);
    const question = readEntry(store, keys[0]!)!.example.question;
    expect(apply({ kind: 'change-question', entry: keys[0]!, question })).toEqual({ version: before, changes: [] });
  });

  it('makes all of a bulk or nothing, each command seeing what those before it did', async () => {
    const { apply, keys, store, dataSet } = await oneContext();
    const before = contentsOf(store, dataSet);
    const question = { kind: 'change-question', entry: keys[0]!, question: 'Gone?' } as const;
    const remove = { kind: 'remove-entries', entries: [keys[0]!] } as const;
    expect(() => apply({ kind: 'bulk', commands: [remove, question] })).toThrow(
      expect.objectContaining({ code: 'no-such-entry' }),
    );
    expect(contentsOf(store, dataSet)).toEqual(before);
    apply({ kind: 'bulk', commands: [question, remove] });
    undo(store, dataSet, by);
    expect(contentsOf(store, dataSet)).toEqual(before);
  });

  it('refuses entries of another data set', async () => {
    const { apply, store } = await oneContext();
    const other = await imported(store, [example({ id: 'x' })]);
    expect(() => apply({ kind: 'remove-entries', entries: other.keys })).toThrow(
      expect.objectContaining({ code: 'no-such-entry' }),
    );
  });

  it('marks the findings of what it changed as stale', async () => {
    const { apply, keys, store } = await oneContext();
    for (const key of keys) store.findings.replaceOf(key, [{ rule: 'odd', severity: 'info', seen: 'Odd.' }]);
    apply({ kind: 'change-question', entry: keys[1]!, question: 'Other?' });
    expect(keys.map((key) => store.findings.of(key)[0]!.stale)).toEqual([false, true, false]);
  });
});
