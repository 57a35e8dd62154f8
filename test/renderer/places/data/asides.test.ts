import { ref } from 'vue';
import { describe, expect, it } from 'vitest';
import type { EntryKey, VersionId } from '../../../../src/shared/contract/ids.ts';
import { useAsides, type Aside } from '../../../../src/renderer/places/data/asides.ts';

const nothing = () => Promise.resolve();
const aside = (what: string): Aside => ({ what, entry: 1 as EntryKey, make: nothing, takeBack: nothing });

function journalAt(first: number) {
  const version = ref(first as VersionId);
  return { asides: useAsides(() => version.value), go: (to: number) => (version.value = to as VersionId) };
}

describe('a decision beside the journal', () => {
  it('is undone before the steps that came before it, and after those that came later', () => {
    const { asides, go } = journalAt(1);
    asides.noteMade(aside('first'));
    go(2);
    expect(asides.undo.value).toBeNull();
    asides.noteMade(aside('second'));
    expect(asides.undo.value?.what).toBe('second');
    asides.noteTakenBack();
    expect(asides.undo.value).toBeNull();
    go(1);
    expect(asides.undo.value?.what).toBe('first');
  });

  it('is made again where it was undone, until something else is done', () => {
    const { asides, go } = journalAt(1);
    asides.noteMade(aside('first'));
    asides.noteMade(aside('second'));
    asides.noteTakenBack();
    asides.noteTakenBack();
    expect([asides.undo.value, asides.redo.value?.what]).toEqual([null, 'first']);
    asides.noteMadeAgain();
    expect([asides.undo.value?.what, asides.redo.value?.what]).toEqual(['first', 'second']);
    go(2);
    asides.noteStep();
    go(1);
    expect([asides.undo.value?.what, asides.redo.value]).toEqual(['first', null]);
  });

  it('of a step that was left for another is not in the way of those before', () => {
    const { asides, go } = journalAt(1);
    asides.noteMade(aside('first'));
    go(2);
    asides.noteMade(aside('second'));
    go(1);
    go(3);
    go(1);
    expect(asides.undo.value?.what).toBe('first');
  });
});
