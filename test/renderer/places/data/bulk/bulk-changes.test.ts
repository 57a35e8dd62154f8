import { describe, expect, it } from 'vitest';
import { bulkChanges } from '../../../../../src/renderer/places/data/bulk/bulk-changes.ts';
import { differingParts } from '../../../../../src/renderer/places/data/bulk/differing-parts.ts';
import type { Entry, Facets } from '../../../../../src/shared/contract/entries.ts';
import type { EntryKey } from '../../../../../src/shared/contract/ids.ts';

const facets: Facets = {
  entries: 213,
  contexts: 4,
  answerable: 200,
  edited: 0,
  reviewed: 13,
  splits: { train: 213, validation: 0, test: 0, none: 0 },
  questionTypes: {},
  models: [],
  rules: {},
  withFindings: 30,
  fixable: { certain: 7, likely: 9 },
};
const entry: Entry = {
  key: 1 as EntryKey,
  id: 'a',
  title: '',
  context: 'The seal holds 16 bar.',
  question: 'What does it hold?',
  answers: [{ text: '16 bar', start: 15 }],
  isImpossible: null,
  plausibleAnswers: null,
  split: 'train',
  reviewed: false,
  edited: false,
  findings: 0,
};

describe('what can be done to all that is shown', () => {
  const words = Object.fromEntries(
    bulkChanges(facets, null).map(({ id, words: of, reach }) => [id, [reach, of(reach)]]),
  );

  it('says how many entries it would make different', () => {
    expect(words).toMatchObject({
      reviewed: [200, 'Mark 200 entries as reviewed'],
      'not-reviewed': [13, 'Mark 13 entries as not reviewed'],
      'split-train': [0, 'Move 0 entries to train'],
      'split-test': [213, 'Move 213 entries to test'],
      fix: [7, 'Fix 7 entries'],
      'no-answer': [200, 'Say that 200 entries have no answer'],
      remove: [213, 'Remove 213 entries'],
    });
  });

  it('fixes what the rules of the filter found, or else all that is certain', () => {
    const fixes = (rules: readonly string[] | null) =>
      bulkChanges(facets, rules).find(({ id }) => id === 'fix')!.change;
    expect(fixes(null)).toEqual({ kind: 'fix', rules: null });
    expect(fixes(['answer-misaligned'])).toEqual({ kind: 'fix', rules: ['answer-misaligned'] });
  });
});

describe('what is different before and after', () => {
  it('is told part by part', () => {
    const after = { ...entry, split: 'test' as const, answers: [] };
    expect(differingParts(entry, after)).toEqual([
      { part: 'Answer', before: '16 bar', after: 'no answer' },
      { part: 'Split', before: 'train', after: 'test' },
    ]);
    expect(differingParts(entry, entry)).toEqual([]);
    expect(differingParts(entry, null)).toEqual([]);
  });

  it('is the place of an answer where its words are the same', () => {
    const after = { ...entry, answers: [{ text: '16 bar', start: 16 }] };
    expect(differingParts(entry, after)).toEqual([{ part: 'Answer', before: 'at 15', after: 'at 16' }]);
  });

  it('is shown of long texts where it begins, with what stands around it', () => {
    const [context, other] = ['x', 'y'].map((sign) => `${'a'.repeat(200)}${sign}${'b'.repeat(200)}`);
    const [part] = differingParts({ ...entry, context: context! }, { ...entry, context: other! });
    expect(part!.before).toBe(`…${'a'.repeat(24)}x${'b'.repeat(47)}…`);
    expect(part!.after).toBe(`…${'a'.repeat(24)}y${'b'.repeat(47)}…`);
  });
});
