import type { ChangeOfAll, Facets } from '../../../../shared/contract/entries.ts';
import { counted } from '../../../words/number.ts';

/** Something that can be done to all entries that the filter lets through. */
export interface BulkChange {
  readonly id: string;
  /** As on the button that does it, given how many entries it makes different. */
  readonly words: (entries: number) => string;
  /** As it is told once it is done. */
  readonly said: (entries: number) => string;
  readonly change: ChangeOfAll;
  /** Entries that it makes different, as far as the facets tell. */
  readonly reach: number;
  readonly isRemoval: boolean;
}

const all = (entries: number) => counted(entries, 'entry', 'entries');

/**
 * What can be done to all entries that are shown.
 *
 * @param rules that the filter names: then only what they found is fixed
 */
export function bulkChanges(facets: Facets, rules: readonly string[] | null): readonly BulkChange[] {
  const { entries, reviewed, splits, answerable, fixable } = facets;
  const change = (
    id: string,
    made: ChangeOfAll,
    reach: number,
    words: (entries: string) => string,
    said: (entries: string) => string,
  ): BulkChange => ({
    id,
    change: made,
    reach,
    words: (many) => words(all(many)),
    said: (many) => said(all(many)),
    isRemoval: made.kind === 'remove-entries',
  });
  const toSplit = (split: 'train' | 'validation' | 'test' | null) =>
    change(
      `split-${split ?? 'none'}`,
      { kind: 'change-splits', split },
      entries - splits[split ?? 'none'],
      (many) => (split ? `Move ${many} to ${split}` : `Take ${many} out of their split`),
      (many) => (split ? `Moved ${many} to ${split}.` : `Took ${many} out of their split.`),
    );
  return [
    change(
      'reviewed',
      { kind: 'mark-reviewed', reviewed: true },
      entries - reviewed,
      (many) => `Mark ${many} as reviewed`,
      (many) => `Marked ${many} as reviewed.`,
    ),
    change(
      'not-reviewed',
      { kind: 'mark-reviewed', reviewed: false },
      reviewed,
      (many) => `Mark ${many} as not reviewed`,
      (many) => `Marked ${many} as not reviewed.`,
    ),
    toSplit('train'),
    toSplit('validation'),
    toSplit('test'),
    toSplit(null),
    change(
      'fix',
      { kind: 'fix', rules: rules === null ? null : [...rules] },
      fixable.certain,
      (many) => `Fix ${many}`,
      (many) => `Fixed ${many}.`,
    ),
    change(
      'no-answer',
      { kind: 'no-answer' },
      answerable,
      (many) => `Say that ${many} have no answer`,
      (many) => `Took the answers of ${many}: their texts have none.`,
    ),
    change(
      'remove',
      { kind: 'remove-entries' },
      entries,
      (many) => `Remove ${many}`,
      (many) => `Removed ${many}.`,
    ),
  ];
}
