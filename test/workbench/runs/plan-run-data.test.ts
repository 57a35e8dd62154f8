import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mockDataset } from '../../../src/dataset/mock/mock-dataset.ts';
import { readEntries } from '../../../src/workbench/entries/read-entries.ts';
import { planRunData } from '../../../src/workbench/runs/data/plan-run-data.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

describe('what a run learns from', () => {
  it('is chosen for it where nothing is in a split: nine of ten, the same each time, no context on both sides', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), async (seed) => {
        const store = temporaryStore();
        const { dataSet } = await imported(store, mockDataset({ seed, entries: 200 }));
        const entries = [...readEntries(store, dataSet)];
        const plan = planRunData(entries, 'mock');
        const { train, validation, test } = plan.roles;
        expect(train.length + validation.length).toBe(200);
        expect(test).toEqual([]);
        expect(validation.length).toBeGreaterThan(5);
        expect(validation.length).toBeLessThan(60);
        const contexts = (role: readonly number[]) => new Set(role.map((index) => entries[index]!.contextKey));
        expect([...contexts(train)].filter((context) => contexts(validation).has(context))).toEqual([]);
        expect(planRunData(entries, 'mock')).toEqual(plan);
        expect(plan.notes[0]).toMatch(/^No entry is in a split, so \d+ were chosen to learn from/);
        store.close();
      }),
      { numRuns: 5 },
    );
  });

  it('is told by the splits where there are any, and that nothing judges it where that is so', async () => {
    const store = temporaryStore();
    const { dataSet } = await imported(store, [example({ id: 'a', answers: [] }), example({ id: 'b' })], {
      split: 'train',
    });
    const plan = planRunData([...readEntries(store, dataSet)], 'test');
    expect(plan).toMatchObject({ made: 'by-split', unanswerable: true, roles: { train: [0, 1], validation: [] } });
    expect(plan.notes).toEqual([expect.stringMatching(/^There is no validation data/)]);
  });

  it('is refused where there is nothing', () => {
    expect(() => planRunData([], 'empty')).toThrow('The data set "empty" is empty.');
  });
});
