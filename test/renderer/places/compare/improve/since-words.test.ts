import { describe, expect, it } from 'vitest';
import { sinceMark, sinceSentences } from '../../../../../src/renderer/places/compare/improve/since-words.ts';

const same = { now: 'same', changed: [], gold: ['16 bar'], goldNow: ['16 bar'], added: 0 } as const;
const row = (changes: Partial<Parameters<typeof sinceMark>[0]>) => ({
  ...same,
  gold: [...same.gold],
  goldNow: [...same.goldNow],
  changed: [],
  ...changes,
});

describe('what became of a question since the models were asked it', () => {
  it('is nothing to speak of where nothing did', () => {
    expect(sinceSentences(row({}))).toEqual([]);
    expect(sinceMark(row({}))).toBeNull();
  });

  it('names the gold answers before and after', () => {
    const changed = row({ now: 'changed', changed: ['question', 'answers'], goldNow: ['16 bar', '16 bar a'] });
    expect(sinceSentences(changed)).toEqual([
      'Since then the question was changed and the gold answer went from “16 bar” to “16 bar” or “16 bar a”.',
    ]);
    expect(sinceMark(changed)).toBe('gold changed');
    expect(sinceSentences(row({ now: 'changed', changed: ['answers'], goldNow: [] }))[0]).toContain('to no answer');
  });

  it('counts what was added, and tells a removal alone', () => {
    expect(sinceSentences(row({ added: 1 }))).toEqual(['1 question about this text was added since.']);
    expect(sinceSentences(row({ now: 'removed', goldNow: [] }))).toEqual([
      'The entry was removed from the data since.',
    ]);
  });
});
