import { describe, expect, it } from 'vitest';
import { versionWords } from '../../../src/renderer/words/version-words.ts';

const none = { question: 0, answers: 0, text: 0, split: 0, reviewed: 0, other: 0 };

describe('what changed between two versions', () => {
  it('is told with its numbers', () => {
    const parts = { ...none, answers: 9, split: 3 };
    expect(versionWords({ changed: 12, added: 2, removed: 1, parts, learned: 3 })).toBe(
      '12 entries changed (the answers of 9, the split of 3), 2 added, 1 removed',
    );
    expect(versionWords({ changed: 0, added: 1, removed: 0, parts: none, learned: 1 })).toBe('1 entry added');
    expect(versionWords({ changed: 0, added: 0, removed: 0, parts: none, learned: 0 })).toBe(
      'every entry says the same',
    );
  });

  it('says where a model would learn the same from both', () => {
    expect(versionWords({ changed: 1, added: 1, removed: 0, parts: { ...none, answers: 1 }, learned: 0 })).toBe(
      '1 entry changed (the answers of 1), 1 added, none of it learned from',
    );
  });
});
