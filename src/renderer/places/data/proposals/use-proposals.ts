import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { AnswerOfModel, Entry } from '../../../../shared/contract/entries.ts';
import type { AnswerEdit } from '../annotate/answers.ts';
import { caretFrom } from '../annotate/caret.ts';
import { quoted } from '../annotate/span-words.ts';
import type { Annotation } from '../annotate/use-annotation.ts';
import { acceptedAs, isAnswered, proposalsOf, type Proposal } from './proposals.ts';

/** How an entry was settled: what became of its answers, where anything did, and what is said of it. */
export interface Settlement {
  /** Null: they stay as they are. */
  readonly edit: AnswerEdit | null;
  /** Whether it is reviewed then; one that still waits for its answer is not. */
  readonly reviewed: boolean;
  readonly said: string;
}

export interface Proposals {
  /** None where somebody has settled the entry. */
  readonly all: ComputedRef<readonly Proposal[]>;
  /** The one in hand; null where there is none. */
  readonly inHand: ComputedRef<Proposal | null>;
  readonly number: Readonly<Ref<number>>;
  /** @param number from 0 */
  readonly choose: (number: number) => void;
  readonly accept: () => void;
  /** Goes into the text with it in hand. */
  readonly correct: () => void;
  readonly reject: () => void;
  /** What an edit of the answers becomes: one that corrects a proposal settles the entry. False where it does not. */
  readonly takeCorrection: (edit: AnswerEdit) => boolean;
}

/**
 * What models propose for the entry that is read, to be accepted, corrected or rejected.
 *
 * @param settle hears what was decided
 */
export function useProposals(
  entry: () => Entry,
  answers: () => readonly AnswerOfModel[],
  annotation: () => Annotation,
  settle: (settlement: Settlement) => void,
): Proposals {
  const number = ref(0);
  const correcting = ref(false);
  const all = computed(() => (entry().reviewed ? [] : proposalsOf(entry(), answers())));
  const inHand = computed(() => all.value[number.value] ?? all.value[0] ?? null);

  watch(
    () => entry().key,
    () => {
      number.value = 0;
      correcting.value = false;
    },
  );
  watch(
    () => annotation().caret.value,
    (caret) => {
      if (caret === null) correcting.value = false;
    },
  );

  return {
    all,
    inHand,
    number,
    choose: (chosen) => {
      if (chosen < all.value.length) number.value = chosen;
    },
    accept() {
      const taken = inHand.value;
      if (!taken) return;
      const edit = acceptedAs(entry(), taken);
      const what = taken.span ? quoted(taken.text, 40) : 'that there is no answer';
      settle({ edit, reviewed: true, said: edit ? `Accepted ${what}.` : `Said that ${what} is right.` });
    },
    correct() {
      const taken = inHand.value;
      if (!taken) return;
      correcting.value = true;
      if (taken.span) annotation().place(caretFrom(taken.span.start, taken.span.end));
      else annotation().enter();
    },
    reject() {
      const taken = inHand.value;
      if (!taken) return;
      const what = taken.span ? quoted(taken.text, 40) : '“no answer”';
      if (isAnswered(entry())) {
        settle({ edit: null, reviewed: true, said: `Rejected ${what}: the answer stays.` });
      } else {
        settle({ edit: null, reviewed: false, said: `Rejected ${what}: the question still waits for its answer.` });
      }
    },
    takeCorrection(edit) {
      if (!correcting.value) return false;
      settle({ edit, reviewed: true, said: 'Corrected the answer.' });
      return true;
    },
  };
}
