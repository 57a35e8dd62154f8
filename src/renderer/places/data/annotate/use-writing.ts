import { computed, type ComputedRef } from 'vue';
import type { Entry } from '../../../../shared/contract/entries.ts';
import type { EntryKey } from '../../../../shared/contract/ids.ts';
import { answerAt, type AnswerEdit } from './answers.ts';
import type { newEntry } from './draft.ts';
import { useAnnotation, type Annotation } from './use-annotation.ts';
import { useDraft, type Drafting } from './use-draft.ts';
import { useRevision, type Revision, type Revising } from './use-revision.ts';

/** What comes of reading an entry with a pen in hand. */
export interface WritingHands {
  readonly answer: (edit: AnswerEdit) => void;
  readonly add: (made: ReturnType<typeof newEntry>) => void;
  readonly revise: (of: Entry, revision: Revision) => void;
  readonly goTo: (entry: EntryKey) => void;
  /** Leads to the field of the question. */
  readonly askAgain: () => void;
}

export interface Writing {
  readonly drafting: Drafting;
  readonly revising: Revising;
  /** Of the draft, while there is one, or else of the entry. */
  readonly annotation: Annotation;
  /** The question as it is read or written. */
  readonly question: ComputedRef<{ readonly text: string; readonly writing: 'new' | 'similar' | 'revision' | null }>;
  /** Begins a question: one that what is selected answers, where something is. */
  readonly compose: () => void;
  readonly add: () => void;
  readonly writeQuestion: (question: string) => void;
  readonly leaveQuestion: () => void;
  /** Goes on to what comes after the question. */
  readonly finishQuestion: () => void;
}

/** Answers, new questions and changes of an entry, each in its turn. */
export function useWriting(entry: () => Entry, hands: WritingHands): Writing {
  const drafting = useDraft(entry, hands.add, hands.goTo);
  const revising = useRevision(entry, hands.revise);
  const { draft, shown } = drafting;
  const { revision } = revising;
  const annotation = useAnnotation(
    () => shown.value,
    (edit, made) => {
      if (!draft.value) {
        if (edit) hands.answer(edit);
        return;
      }
      if (edit) drafting.answer(edit, made);
      if (made === 'answer' || made === 'no-answer') add();
    },
    () => draft.value?.hasSeveral ?? false,
  );

  function add(): void {
    if (drafting.add()?.part === 'question') hands.askAgain();
  }

  return {
    drafting,
    revising,
    annotation,
    add,
    question: computed(() => {
      if (draft.value) {
        return { text: draft.value.question, writing: draft.value.otherThan === null ? 'new' : 'similar' };
      }
      if (revision.value?.part === 'question') return { text: revision.value.text, writing: 'revision' };
      return { text: entry().question, writing: null };
    }),
    compose() {
      if (draft.value) {
        annotation.take('answer');
        return;
      }
      const span = annotation.caret.value && annotation.span.value;
      annotation.leave();
      drafting.begin(span ? answerAt(entry().context, span) : undefined);
    },
    writeQuestion: (question) => (draft.value ? drafting.ask(question) : revising.write(question)),
    leaveQuestion: () => (draft.value ? drafting.discard() : revising.discard()),
    finishQuestion() {
      if (!draft.value) revising.keep();
      else if (drafting.missing.value?.part === 'answer') annotation.enter();
      else add();
    },
  };
}
