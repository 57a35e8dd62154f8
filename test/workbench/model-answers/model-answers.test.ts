import { describe, expect, it } from 'vitest';
import type { ModelId } from '../../../src/shared/contract/ids.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { undo } from '../../../src/workbench/edits/undo.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import { judgeAnswer, type ModelAnswer } from '../../../src/workbench/model-answers/model-answer.ts';
import { recordAnswers } from '../../../src/workbench/model-answers/record-answers.ts';
import { countModelAnswers } from '../../../src/workbench/query/count.ts';
import { matchingKeys } from '../../../src/workbench/query/query-entries.ts';
import type { Store } from '../../../src/workbench/store/store.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

const by = { who: 'Ada' };
const context = 'The seal holds 16 bar at 20 °C.';
const gold = { text: '16 bar', start: 15 };
const given = (text: string): ModelAnswer => ({
  text,
  span: text === '' ? null : { start: context.indexOf(text), end: context.indexOf(text) + text.length },
  probability: 0.7,
  nullOdds: null,
});

function addModel(store: Store, name: string): ModelId {
  return store.models.add({
    name,
    kind: 'model',
    folder: `/models/${name}`,
    origin: { type: 'folder' } as never,
    base: null,
    scores: null,
  });
}

/** Three entries with the gold answer 16 bar, without an answer, and with none yet; answered by the model "seal". */
async function answered(...texts: readonly [string, string, string]) {
  const store = temporaryStore();
  const { dataSet, keys } = await imported(store, [
    example({ id: 'a', context, answers: [gold] }),
    example({ id: 'b', context, question: 'Who built it?', answers: [], isImpossible: true }),
    example({ id: 'c', context, question: 'How hot?', answers: [] }),
  ]);
  const model = addModel(store, 'seal');
  const version = store.dataSets.currentVersion(dataSet);
  recordAnswers(store, version, [...readEntries(store, dataSet)], [{ model, answers: texts.map(given) }]);
  const wrong = () => matchingKeys(store, dataSet, { wrongBy: 'seal' }).map((key) => keys.indexOf(key));
  return { store, dataSet, keys, model, version, wrong };
}

describe('an answer of a model', () => {
  it('is judged by the rules of SQuAD 2.0, where there is something to judge it by', () => {
    const entry = { answers: [gold], isImpossible: null };
    expect(judgeAnswer(entry, 'the 16 bar')).toEqual({ exact: 1, f1: 1 });
    expect(judgeAnswer(entry, '16')!.f1).toBeCloseTo(2 / 3);
    expect(judgeAnswer({ answers: [], isImpossible: true }, '')).toEqual({ exact: 1, f1: 1 });
    expect(judgeAnswer({ answers: [], isImpossible: true }, '16 bar')).toEqual({ exact: 0, f1: 0 });
    expect(judgeAnswer({ answers: [], isImpossible: null }, '16 bar')).toBeNull();
    expect(judgeAnswer({ answers: [], isImpossible: false }, '')).toBeNull();
  });

  it('is kept with the entry, and filtered and counted by', async () => {
    const { store, dataSet, keys, model, wrong } = await answered('16 bar at 20 °C', '', '20 °C');
    expect(store.modelAnswers.of(keys[0]!)).toEqual([
      expect.objectContaining({ model, modelName: 'seal', stale: false, exactMatch: 0, ...given('16 bar at 20 °C') }),
    ]);
    expect(wrong()).toEqual([0]);
    expect(countModelAnswers(store, dataSet)).toEqual([{ name: 'seal', answered: 3, wrong: 1 }]);
    expect(countModelAnswers(store, dataSet, { answerable: false })).toEqual([{ name: 'seal', answered: 2, wrong: 0 }]);
    expect(matchingKeys(store, dataSet, { wrongBy: 'another' })).toEqual([]);
  });

  it('takes the place of the one before it', async () => {
    const { store, dataSet, model, version, keys, wrong } = await answered('20 °C', '', '');
    const answers = ['16 bar', '20 °C', ''].map(given);
    recordAnswers(store, version, [...readEntries(store, dataSet)], [{ model, answers }]);
    expect(wrong()).toEqual([1]);
    expect(store.modelAnswers.of(keys[0]!)).toHaveLength(1);
  });

  it('is judged anew when the gold answer changes, and when that is undone', async () => {
    const { store, dataSet, keys, wrong } = await answered('20 °C', '', '');
    const answers = [{ text: '20 °C', start: context.indexOf('20') }];
    edit(store, dataSet, { kind: 'change-answers', entry: keys[0]!, answers }, by);
    expect(wrong()).toEqual([]);
    undo(store, dataSet, by);
    expect(wrong()).toEqual([0]);
    edit(store, dataSet, { kind: 'change-answers', entry: keys[1]!, answers }, by);
    expect(wrong()).toEqual([0, 1]);
  });

  it('does not count once the entry asks something else, until that is undone', async () => {
    const { store, dataSet, keys, wrong } = await answered('20 °C', '', '');
    edit(store, dataSet, { kind: 'change-question', entry: keys[0]!, question: 'How hot?' }, by);
    expect([wrong(), store.modelAnswers.of(keys[0]!)[0]!.stale]).toEqual([[], true]);
    undo(store, dataSet, by);
    expect(wrong()).toEqual([0]);
    const scope = 'entry' as const;
    edit(store, dataSet, { kind: 'change-context', entry: keys[0]!, scope, context: `So. ${context}` }, by);
    expect(wrong()).toEqual([]);
  });

  it('to an entry that was edited while it was answered is of what that said before', async () => {
    const { store, dataSet, model, version, keys, wrong } = await answered('16 bar', '', '');
    const asked = [...readEntries(store, dataSet)];
    edit(store, dataSet, { kind: 'change-question', entry: keys[0]!, question: 'How hot?' }, by);
    recordAnswers(store, version, asked, [{ model, answers: ['20 °C', '', ''].map(given) }]);
    expect([wrong(), store.modelAnswers.of(keys[0]!)[0]!.stale]).toEqual([[], true]);
  });

  it('of a model that was taken off the list is out of sight', async () => {
    const { store, dataSet, model, keys, wrong } = await answered('20 °C', '', '');
    store.models.remove(model);
    expect([wrong(), store.modelAnswers.of(keys[0]!), countModelAnswers(store, dataSet)]).toEqual([[], [], []]);
  });
});
