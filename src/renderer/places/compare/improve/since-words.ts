import type { ListedRow } from '../../../../shared/contract/compare.ts';
import type { EntryPart } from '../../../../shared/contract/entries.ts';
import { quoted } from '../../data/annotate/span-words.ts';
import { counted } from '../../../words/number.ts';

type Since = Pick<ListedRow, 'now' | 'changed' | 'gold' | 'goldNow' | 'added'>;

const partWords: Readonly<Record<EntryPart, string>> = {
  question: 'the question was changed',
  answers: 'the gold answer was changed',
  text: 'the text was changed',
  split: 'it was moved to another split',
  reviewed: 'the reviewed mark was changed',
  other: 'what its file said besides was changed',
};

/** What became of a question since the models were asked it, as sentences; none where nothing did. */
export function sinceSentences(row: Since): readonly string[] {
  if (row.now === 'removed') return ['The entry was removed from the data since.'];
  const happened = row.changed.map((part) => (part === 'answers' ? goldWords(row) : partWords[part]));
  return [
    ...(happened.length > 0 ? [`Since then ${listed(happened)}.`] : []),
    ...(row.added > 0 ? [`${counted(row.added, 'question')} about this text ${were(row.added)} added since.`] : []),
  ];
}

/** The same in a word or two, for a table. */
export function sinceMark({ now, changed, added }: Since): string | null {
  if (now === 'removed') return 'removed since';
  if (now === 'changed') return changed.includes('answers') ? 'gold changed' : 'changed since';
  if (changed.includes('reviewed')) return 'reviewed since';
  return added > 0 ? `${added} added` : null;
}

function goldWords({ gold, goldNow }: Since): string {
  if (gold.join('\n') === goldNow.join('\n')) return partWords.answers;
  return `the gold answer went from ${answersText(gold)} to ${answersText(goldNow)}`;
}

function answersText(answers: readonly string[]): string {
  const several = [...new Set(answers)].map((text) => quoted(text, 40));
  return several.length === 0 ? 'no answer' : several.join(' or ');
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

function were(some: number): string {
  return some === 1 ? 'was' : 'were';
}
