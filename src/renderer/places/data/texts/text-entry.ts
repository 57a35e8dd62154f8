import type { AskedText } from '../../../../shared/contract/documents.ts';
import type { Entry } from '../../../../shared/contract/entries.ts';
import type { ContextKey, EntryKey } from '../../../../shared/contract/ids.ts';

/** A text as an entry of no question: what is written about it is written beside that. */
export function entryOfText({ key, title, text, split, hasFlag }: AskedText): Entry {
  return {
    key: keyForText(key),
    id: '',
    title,
    context: text,
    question: '',
    answers: [],
    isImpossible: hasFlag ? false : null,
    plausibleAnswers: null,
    split,
    reviewed: false,
    edited: false,
    findings: 0,
  };
}

/** Texts and entries are numbered apart: below zero, the key of a text is never that of an entry. */
function keyForText(key: ContextKey): EntryKey {
  return (0 - key) as EntryKey;
}

export function textOfKey(key: EntryKey): ContextKey {
  return (0 - key) as ContextKey;
}
