import { describe, expect, it } from 'vitest';
import { versionWords } from '../../../src/renderer/words/version-words.ts';

const none = { question: 0, answers: 0, text: 0, split: 0, reviewed: 0, other: 0 };

describe('what changed between two versions', () => {
  it('is told with its numbers', () => {
    const parts = { ...none, answers: 9, split: 3 };
    expect(versionWords({ changed: 12, added: 2, removed: 1, parts })).toBe(
      '12 entries changed (the answers of 9, the split of 3), 2 added, 1 removed',
    );
    expect(versionWords({ changed: 0, added: 1, removed: 0, parts: none })).toBe('1 entry added');
    expect(versionWords({ changed: 0, added: 0, removed: 0, parts: none })).toBe('every entry says the same');
  });
});
