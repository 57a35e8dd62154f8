import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/dataset/example.ts';
import { describeCharts } from '../../../src/workbench/data-sets/describe-charts.ts';
import { measureTokens } from '../../../src/workbench/data-sets/token-measure.ts';
import { demoBase } from '../quick-models.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

const short = 'The seal holds 16 bar.';
const long = `${'The pump runs and runs. '.repeat(20)}It stops at 20 bar.`;
const entries: readonly Example[] = [
  example({ id: 'a', context: short, question: 'What pressure?', answers: [{ text: '16 bar', start: 15 }] }),
  example({ id: 'b', context: short, question: 'Who built it?', answers: [], isImpossible: true }),
  example({ id: 'c', context: long, question: 'When?', answers: [{ text: '20 bar', start: long.indexOf('20') }] }),
];

async function withModel() {
  const store = temporaryStore();
  const project = store.projects.create('Pumps');
  store.models.add({
    name: 'Demo base',
    kind: 'model',
    folder: demoBase,
    origin: { type: 'shipped' },
    base: null,
    scores: null,
  });
  const { dataSet } = await imported(store, entries, { project });
  return { store, dataSet };
}

const inAll = (bars: readonly { readonly count: number }[]) => bars.reduce((sum, { count }) => sum + count, 0);

describe('charts', () => {
  it('are of the entries that the filter lets through, each without what the filter says of it', async () => {
    const { store, dataSet } = await withModel();
    const all = await describeCharts(store, dataSet, {});
    expect(inAll(all.contextLength)).toBe(3);
    expect(inAll(all.answerLength)).toBe(3);
    expect(inAll(all.answerPosition)).toBe(2);
    expect(all.answerPosition.find(({ from }) => from === 65)).toEqual({ from: 65, to: 69, count: 1 });
    expect(all.questionTypes).toEqual({ what: 1, who: 1, when: 1 });
    const what = await describeCharts(store, dataSet, { questionTypes: ['what'] });
    expect(what.questionTypes).toEqual(all.questionTypes);
    expect(inAll(what.contextLength)).toBe(1);
    const unanswerable = await describeCharts(store, dataSet, { answerable: false, contextLength: { most: 40 } });
    expect([inAll(unanswerable.contextLength), unanswerable.answerPosition]).toEqual([1, []]);
    expect(unanswerable.questionTypes).toEqual({ who: 1 });
  });

  it('have bars of so many tokens where a model can measure them', async () => {
    const { store, dataSet } = await withModel();
    const { tokens, contextLength } = await describeCharts(store, dataSet, {});
    expect(tokens).toMatchObject({ model: 'Demo base', maxSeqLength: 384 });
    // The words of its sentences are tokens, and so are the points.
    expect(tokens!.charactersPerToken).toBeGreaterThan(2);
    expect(tokens!.charactersPerToken).toBeLessThan(6);
    expect(contextLength[1]!.from).toBe(Math.round(8 * tokens!.charactersPerToken));
  });

  it('have lengths in characters where there is none, or its files are gone', async () => {
    const store = temporaryStore();
    const { dataSet } = await imported(store, entries);
    expect(await measureTokens(store, dataSet)).toBeNull();
    expect((await describeCharts(store, dataSet, {})).tokens).toBeNull();
    const origin = { type: 'folder' } as never;
    store.models.add({ name: 'gone', kind: 'model', folder: '/no/such/model', origin, base: null, scores: null });
    const { tokens, contextLength } = await describeCharts(store, dataSet, {});
    expect([tokens, inAll(contextLength)]).toEqual([null, 3]);
  });
});
