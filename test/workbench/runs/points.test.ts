import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunId } from '../../../src/shared/contract/ids.ts';
import { runSeries } from '../../../src/workbench/runs/run-series.ts';
import type { CurveRow } from '../../../src/workbench/runs/points/point.ts';
import { thinOut } from '../../../src/workbench/runs/points/thin-out.ts';
import { betterOf, withBetter } from '../../../src/workbench/runs/points/best-values.ts';
import { anyNumber } from '../../shared/any-number.ts';
import { imported, example, temporaryStore } from '../temporary-store.ts';

const curves = fc
  .array(anyNumber({ min: -1e6, max: 1e6 }), { size: 'max', maxLength: 600 })
  .map((values) => values.map((value, step): CurveRow => [step, step / 100, step / 10, value]));
const limits = fc.integer({ min: 10, max: 200 });

describe('a curve that is thinned out', () => {
  it('has at most so many points, all of them its own, in their order, with both ends', () => {
    fc.assert(
      fc.property(curves, limits, (rows, most) => {
        const kept = thinOut(rows, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept.every((row, index) => rows[row[0]] === row && (index === 0 || row[0] > kept[index - 1]![0]))).toBe(
          true,
        );
        expect([kept[0], kept.at(-1)]).toEqual([rows[0], rows.at(-1)]);
      }),
    );
  });

  it('reaches in each stretch no less high and low than all of it does', () => {
    fc.assert(
      fc.property(curves, limits, (rows, most) => {
        if (rows.length <= most) return;
        const kept = new Set(thinOut(rows, most).map(([step]) => step));
        const stretches = Math.floor((most - 2) / 2);
        const between = rows.length - 2;
        for (let stretch = 0; stretch < stretches; stretch += 1) {
          const all = rows.slice(
            1 + Math.floor((stretch * between) / stretches),
            1 + Math.floor(((stretch + 1) * between) / stretches),
          );
          const left = all.filter(([step]) => kept.has(step)).map(([, , , value]) => value);
          const values = all.map(([, , , value]) => value);
          expect([Math.min(...left), Math.max(...left)]).toEqual([Math.min(...values), Math.max(...values)]);
        }
      }),
    );
  });
});

describe('100,000 points in the store', () => {
  it('come back as curves of the asked length that have every extreme, whole and by parts', async () => {
    const store = temporaryStore();
    const run = await storedRun(store);
    const spikes = [7, 31_415, 99_998];
    store.database.transaction(() =>
      store.points.add(store.runs.get(run).number, {
        *[Symbol.iterator]() {
          for (let step = 0; step < 100_000; step += 1) {
            const values = { loss: spikes.includes(step) ? 1000 + step : Math.sin(step / 500) };
            yield { step, epoch: step / 1000, seconds: step / 10, values };
          }
        },
      }),
    )();
    const query = { runs: [run], from: null, to: null, mostPoints: 2000 };
    const [whole] = runSeries(store, query);
    const { name, steps, values, epochs, seconds } = whole!.series[0]!;
    expect([name, values.length, epochs.length, seconds.length]).toEqual([
      'loss',
      steps.length,
      steps.length,
      steps.length,
    ]);
    expect(steps.length).toBeLessThanOrEqual(2000);
    expect(spikes.filter((spike) => steps.includes(spike))).toEqual(spikes);
    const [part] = runSeries(store, { ...query, from: 31_000, to: 31_999 });
    expect(part!.series[0]!.steps).toHaveLength(1000);
    expect(runSeries(store, { ...query, names: ['eval_f1'] })).toEqual([{ run, series: [] }]);
  });
});

describe('the best of a figure', () => {
  it('is the least loss and the highest score; what is neither better nor worse has none', () => {
    expect(['loss', 'eval_loss', 'eval_f1', 'eval_exact_match', 'eval_HasAns_f1'].map(betterOf)).toEqual([
      'less',
      'less',
      'more',
      'more',
      'more',
    ]);
    expect(['learning_rate', 'grad_norm', 'eval_runtime', 'memory_bytes', 'eval_best_f1_thresh'].map(betterOf)).toEqual(
      Array(5).fill(null),
    );
    const best = withBetter({ loss: 2, eval_f1: 50 }, { loss: 3, eval_f1: 60, learning_rate: 1 });
    expect(best).toEqual({ loss: 2, eval_f1: 60 });
  });
});

/** A run that is written, and never worked on. */
async function storedRun(store: ReturnType<typeof temporaryStore>): Promise<RunId> {
  const project = store.projects.create('any');
  const { dataSet } = await imported(store, [example({ id: 'a' })], { project });
  const id = '01900000-0000-7000-8000-000000000000' as RunId;
  store.runs.add({
    id,
    project,
    name: 'any',
    model: null,
    dataSet,
    dataSetName: 'test',
    version: store.dataSets.currentVersion(dataSet),
    contentHash: '',
    request: { project, model: null, dataSet, values: {} },
    arguments: {},
  });
  return id;
}
