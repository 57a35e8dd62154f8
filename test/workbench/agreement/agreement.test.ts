import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/dataset/example.ts';
import { compareAnnotators } from '../../../src/workbench/agreement/compare-annotators.ts';
import { reviewAgreed } from '../../../src/workbench/agreement/review-agreed.ts';
import { settle } from '../../../src/workbench/agreement/settle.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { redo, undo } from '../../../src/workbench/edits/undo.ts';
import { readJournal } from '../../../src/workbench/edits/journal.ts';
import { example, imported, reopened, temporaryFolder, temporaryStore } from '../temporary-store.ts';
import { temporaryWorkbench } from '../temporary-workbench.ts';
import { clientOf } from '../router/client.ts';
import { finished } from '../router/finished.ts';

const context = 'The seal holds 16 bar at 20 °C.';
const bar: Answer = { text: '16 bar', start: 15 };
const celsius: Answer = { text: '20 °C', start: 25 };
const longer: Answer = { text: 'at 20 °C', start: 22 };
const entry = (id: string, answers: readonly Answer[], isImpossible?: boolean) =>
  example({ id, context, question: `Question ${id}?`, answers, isImpossible });
const who = 'Ada';

/** Three questions: one that both answer alike, one with other bounds, one that only the other answers. */
async function compared(hasFlags = true) {
  const store = temporaryStore();
  const none = hasFlags ? true : undefined;
  const some = hasFlags ? false : undefined;
  const mine = [entry('a', [bar], some), entry('b', [celsius], some), entry('c', [], none)];
  const { dataSet, keys } = await imported(store, mine);
  const theirs = [entry('a', [bar]), entry('b', [longer]), entry('c', [bar])];
  const id = compareAnnotators(store, dataSet, { file: 'bea.json', examples: theirs });
  const state = (index: number) => store.entries.read(keys[index]!)!.state;
  return { store, dataSet, id, state, keys };
}

describe('two annotators', () => {
  it('are held against each other, and what they differ on is kept', async () => {
    const { store, dataSet, id } = await compared();
    const [kept] = reopened(store).agreements.list(dataSet);
    expect(kept).toMatchObject({ id, file: 'bea.json', conflicts: 2, settled: 0, totals: { questions: 3 } });
    expect(kept!.totals.f1).toBeCloseTo((100 * (1 + 0.8)) / 3);
  });

  it('have each conflict with both answers, as they are now', async () => {
    const { store, id } = await compared();
    expect(store.agreements.conflicts(id)).toMatchObject([
      { number: 1, question: 'Question b?', mine: [celsius], theirs: [longer], difference: 'bounds', settled: null },
      { number: 2, question: 'Question c?', mine: [], theirs: [bar], difference: 'answerable', settled: null },
    ]);
  });

  it('say so where they share no question', async () => {
    const { store, dataSet } = await compared();
    const other = { file: 'x.json', examples: [entry('z', [bar])] };
    expect(() => compareAnnotators(store, dataSet, other)).toThrow(
      expect.objectContaining({ code: 'no-shared-questions' }),
    );
  });
});

describe('what two annotators answered alike', () => {
  it('is marked as reviewed in one step, but for what says something else since', async () => {
    const { store, dataSet, id, state, keys } = await compared();
    const toReview = () => store.agreements.get(id).toReview;
    expect([toReview(), store.agreements.toReview(id)]).toEqual([1, [keys[0]]]);
    edit(store, dataSet, { kind: 'change-question', entry: keys[0]!, question: 'Another?' }, { who });
    expect(toReview()).toBe(0);
    undo(store, dataSet, { who });
    edit(store, dataSet, { kind: 'change-answers', entry: keys[0]!, answers: [longer] }, { who });
    expect(toReview()).toBe(0);
    undo(store, dataSet, { who });
    const { changes } = reviewAgreed(store, id, { who });
    expect([changes.length, toReview()]).toEqual([1, 0]);
    expect([0, 1, 2].map((index) => state(index).reviewed)).toEqual([true, false, false]);
    undo(store, dataSet, { who });
    expect([state(0).reviewed, toReview()]).toEqual([false, 1]);
  });

  it('can be many, which is a matter of a process of its own', async () => {
    const workbench = await temporaryWorkbench();
    const { store } = workbench;
    const examples = Array.from({ length: 600 }, (_, index) => entry(`${index}`, [bar]));
    const { dataSet } = await imported(store, examples);
    const agreement = compareAnnotators(store, dataSet, { file: 'bea.json', examples });
    const client = clientOf(workbench);
    const reviewed = await client.agreement.reviewAgreed({ agreement });
    expect(reviewed).toMatchObject({ changed: 600, undo: 'Mark what agrees with bea.json as reviewed' });
    expect(await client.agreement.list({ dataSet })).toMatchObject([{ toReview: 0, conflicts: 0 }]);
  });
});

describe('a conflict', () => {
  it('is settled for one of the two, or for both, and is then reviewed', async () => {
    const { store, id, state } = await compared();
    settle(store, id, 1, 'mine', who);
    expect(state(1)).toMatchObject({ answers: [celsius], reviewed: true });
    settle(store, id, 1, 'both', who);
    expect(state(1)).toMatchObject({ answers: [celsius, longer], reviewed: true });
    settle(store, id, 2, 'theirs', who);
    expect(state(2)).toMatchObject({ answers: [bar], isImpossible: false, reviewed: true });
    expect(store.agreements.get(id)).toMatchObject({ conflicts: 2, settled: 2 });
  });

  it('waits for an answer where neither is right', async () => {
    const { store, id, state } = await compared();
    settle(store, id, 1, 'neither', who);
    expect(state(1)).toMatchObject({ answers: [], isImpossible: false, reviewed: false });
    const flagless = await compared(false);
    settle(flagless.store, flagless.id, 1, 'neither', who);
    expect(flagless.state(1)).toMatchObject({ answers: [], isImpossible: null });
  });

  it('cannot be settled for both where one has no answer', async () => {
    const { store, id } = await compared();
    expect(() => settle(store, id, 2, 'both', who)).toThrow(expect.objectContaining({ code: 'not-both' }));
    expect(() => settle(store, id, 9, 'mine', who)).toThrow(expect.objectContaining({ code: 'no-such-conflict' }));
  });

  it('is open again when that is undone, and settled when it is made again', async () => {
    const { store, dataSet, id, state } = await compared();
    settle(store, id, 1, 'theirs', who);
    expect(readJournal(store, dataSet).at(-1)).toMatchObject({
      who,
      description: { label: 'Take an answer of bea.json' },
    });
    undo(store, dataSet, { who });
    expect(state(1)).toMatchObject({ answers: [celsius], reviewed: false });
    expect(store.agreements.conflicts(id)[0]!.settled).toBeNull();
    expect(store.agreements.get(id).settled).toBe(0);
    redo(store, dataSet, { who });
    expect(store.agreements.conflicts(id)[0]!.settled).toBe('theirs');
  });

  it('is settled without an edit where nothing has to be changed', async () => {
    const { store, dataSet, id, keys } = await compared();
    edit(store, dataSet, { kind: 'mark-reviewed', entries: [keys[1]!], reviewed: true }, { who });
    const version = store.dataSets.currentVersion(dataSet);
    settle(store, id, 1, 'mine', who);
    expect(store.dataSets.currentVersion(dataSet)).toBe(version);
    expect(store.agreements.conflicts(id)[0]!.settled).toBe('mine');
  });

  it('is no more where its entry is removed', async () => {
    const { store, dataSet, id, keys } = await compared();
    edit(store, dataSet, { kind: 'remove-entries', entries: [keys[1]!] }, { who });
    expect(store.agreements.conflicts(id).map(({ number }) => number)).toEqual([2]);
    expect(store.agreements.get(id).conflicts).toBe(1);
  });
});

describe('the calls', () => {
  it('compare with a file in a process of its own, and settle', async () => {
    const workbench = await temporaryWorkbench();
    const client = clientOf(workbench);
    const { id: project } = await client.projects.create({ name: 'Pumps' });
    const fileOf = (name: string, answer: Answer) => {
      const path = join(temporaryFolder(), name);
      const answers = { text: [answer.text], answer_start: [answer.start] };
      writeFileSync(path, JSON.stringify({ data: [{ id: 'a', title: '', context, question: 'Which?', answers }] }));
      return path;
    };
    const path = fileOf('ada.json', celsius);
    const { result } = await finished(client.dataSets.import({ project, path, name: 'Pumps', split: null }));
    const dataSet = result.id;
    const compare = await finished(client.agreement.compare({ dataSet, path: fileOf('bea.json', longer) }));
    const { id } = compare.result;
    expect(compare.result).toMatchObject({ file: 'bea.json', conflicts: 1 });
    await client.host.changeSettings({ who: 'Ada' });
    const state = await client.agreement.settle({ agreement: id, number: 1, how: 'theirs' });
    expect(state.undo).toBe('Take an answer of bea.json');
    expect(await client.agreement.list({ dataSet })).toMatchObject([{ id, settled: 1 }]);
    const [conflict] = await client.agreement.conflicts({ agreement: id });
    expect(conflict).toMatchObject({ settled: 'theirs', mine: [longer] });
    const { authors } = await client.dataSets.entry({ dataSet, entry: conflict!.entry });
    expect(authors).toMatchObject({ reviewed: { who: 'Ada' }, edited: { who: 'Ada' } });
    await client.dataSets.undo({ dataSet });
    const undone = await client.dataSets.entry({ dataSet, entry: conflict!.entry });
    expect(undone.authors).toEqual({ reviewed: null, edited: null });
  });
});
