import type { VersionDifference } from '../../shared/contract/data-sets.ts';
import type { EntryPart } from '../../shared/contract/entries.ts';
import { counted } from './number.ts';

const partWords: Readonly<Record<EntryPart, string>> = {
  question: 'the question',
  answers: 'the answers',
  text: 'the text',
  split: 'the split',
  reviewed: 'the reviewed mark',
  other: 'something else',
};

/**
 * `12 entries changed (the answers of 9, the split of 3), 2 added`: what one version has that another had not; and whether
 * none of it is learned from.
 */
export function versionWords({ added, removed, changed, parts, learned }: VersionDifference): string {
  const inWhat = (Object.entries(parts) as [EntryPart, number][])
    .filter(([, count]) => count > 0)
    .map(([part, count]) => `${partWords[part]} of ${count}`)
    .join(', ');
  const words = [
    ...(changed > 0 ? [`${counted(changed, 'entry', 'entries')} changed (${inWhat})`] : []),
    ...(added > 0 ? [`${changed > 0 ? added : counted(added, 'entry', 'entries')} added`] : []),
    ...(removed > 0 ? [`${changed + added > 0 ? removed : counted(removed, 'entry', 'entries')} removed`] : []),
  ];
  if (words.length === 0) return 'every entry says the same';
  return [...words, ...(learned === 0 ? ['none of it learned from'] : [])].join(', ');
}
