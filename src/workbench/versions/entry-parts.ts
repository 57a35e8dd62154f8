import { entryPartSchema, type EntryPart } from '../../shared/contract/entries.ts';
import type { EntryField } from './changes-between.ts';

const parts: Readonly<Record<EntryField, EntryPart>> = {
  question: 'question',
  answers: 'answers',
  isImpossible: 'answers',
  plausibleAnswers: 'answers',
  contextKey: 'text',
  split: 'split',
  reviewed: 'reviewed',
  id: 'other',
  title: 'other',
  extra: 'other',
};

/** What of an entry fields are, as people call it, in the order in which it is read. */
export function partsOf(fields: readonly EntryField[]): EntryPart[] {
  const found = new Set(fields.map((field) => parts[field]));
  return entryPartSchema.options.filter((part) => found.has(part));
}
