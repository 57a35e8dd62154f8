import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../src/workbench/edits/authors.ts';
import { edit } from '../../../src/workbench/edits/edit.ts';
import { undo } from '../../../src/workbench/edits/undo.ts';
import { example, imported, temporaryStore } from '../temporary-store.ts';

const at = (minute: number) => new Date(2026, 0, 1, 12, minute);

describe('the authors of an entry', () => {
  it('are those who reviewed and changed it last, as the present version has it', async () => {
    const store = temporaryStore();
    const { dataSet, keys } = await imported(store, [example({ id: 'a' }), example({ id: 'b' })]);
    const [entry, other] = keys as [never, never];
    expect(authorsOf(store, entry)).toEqual({ reviewed: null, edited: null });

    const review = (reviewed: boolean) => ({ kind: 'mark-reviewed', entries: [entry], reviewed }) as const;
    edit(store, dataSet, { kind: 'change-question', entry, question: 'Why?' }, { who: 'Ada', at: at(1) });
    edit(store, dataSet, review(true), { who: 'Bea', at: at(2) });
    edit(store, dataSet, { kind: 'change-splits', entries: [[entry, 'test']] }, { who: 'Cem', at: at(3) });
    expect(authorsOf(store, entry)).toEqual({
      reviewed: { who: 'Bea', at: at(2) },
      edited: { who: 'Ada', at: at(1) },
    });
    expect(authorsOf(store, other)).toEqual({ reviewed: null, edited: null });

    edit(store, dataSet, review(false), { who: 'Dan', at: at(4) });
    expect(authorsOf(store, entry).reviewed).toBeNull();
    undo(store, dataSet, { who: 'Dan' });
    expect(authorsOf(store, entry).reviewed).toEqual({ who: 'Bea', at: at(2) });
    undo(store, dataSet, { who: 'Dan', steps: 3 });
    expect(authorsOf(store, entry)).toEqual({ reviewed: null, edited: null });
  });
});
