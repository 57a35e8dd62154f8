import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { Answer, Entry } from '../../../../shared/contract/entries.ts';
import type { EntryKey } from '../../../../shared/contract/ids.ts';
import { notify } from '../../../design/notices.ts';
import type { AnswerEdit, Made } from './answers.ts';
import {
  draftedEntry,
  emptyDraft,
  isUntouched,
  missing,
  newEntry,
  similarDraft,
  withAnswers,
  type Draft,
} from './draft.ts';
import { quoted } from './span-words.ts';

export interface Drafting {
  readonly draft: ShallowRef<Draft | null>;
  /** What is read: the draft, or else the entry. */
  readonly shown: ComputedRef<Entry>;
  readonly missing: ComputedRef<ReturnType<typeof missing>>;
  /** @param answer what the question is to ask for, where that is known */
  readonly begin: (answer?: Answer) => void;
  readonly beginSimilar: () => void;
  readonly ask: (question: string) => void;
  readonly answer: (edit: AnswerEdit, made: Made) => void;
  /** Adds the entry, if nothing is missing; says what is, otherwise. */
  readonly add: () => ReturnType<typeof missing>;
  readonly discard: () => void;
}

/**
 * A question written about the text of an entry. Whoever goes to another entry gives it up, and can come back to it.
 *
 * @param goTo leads back to the entry that it was written at
 */
export function useDraft(
  entry: () => Entry,
  add: (made: ReturnType<typeof newEntry>) => void,
  goTo: (entry: EntryKey) => void,
): Drafting {
  const draft = shallowRef<Draft | null>(null);
  const lacks = computed(() => draft.value && missing(draft.value));
  let awaited: { readonly at: EntryKey; readonly draft: Draft } | null = null;

  function giveUp(at: EntryKey): void {
    const left = draft.value;
    draft.value = null;
    if (!left || isUntouched(left)) return;
    const goOn = () => {
      if (entry().key === at) draft.value = left;
      else {
        awaited = { at, draft: left };
        goTo(at);
      }
    };
    const words = left.question.trim() === '' ? 'The question' : quoted(left.question, 40);
    notify(`${words} was not added.`, { meaning: 'info', about: 'draft', action: { title: 'Go on', run: goOn } });
  }

  watch(
    () => entry().key,
    (key, before) => {
      giveUp(before);
      if (awaited?.at === key) draft.value = awaited.draft;
      awaited = null;
    },
  );

  return {
    draft,
    shown: computed(() => (draft.value ? draftedEntry(entry(), draft.value) : entry())),
    missing: lacks,
    begin: (answer) => (draft.value = emptyDraft(answer && [answer])),
    beginSimilar: () => (draft.value = similarDraft(entry())),
    ask: (question) => {
      if (draft.value) draft.value = { ...draft.value, question };
    },
    answer: (edit, made) => {
      if (draft.value) draft.value = withAnswers(draft.value, edit, made);
    },
    add() {
      if (!draft.value || lacks.value) return lacks.value;
      const made = newEntry(entry(), draft.value);
      draft.value = null;
      add(made);
      return null;
    },
    discard: () => giveUp(entry().key),
  };
}
