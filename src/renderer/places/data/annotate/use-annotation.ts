import { computed, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { Answer, Entry } from '../../../../shared/contract/entries.ts';
import type { Stretch } from '../reading/lanes.ts';
import { distinctAnswers } from '../reading/answer-marks.ts';
import {
  isSame,
  withNoAnswer,
  withoutAnswer,
  withoutPlausible,
  withSpan,
  type AnswerEdit,
  type Made,
  type SpanRole,
} from './answers.ts';
import { beginAt } from './begin-at.ts';
import { caretFrom, extendCaret, goTo, moveCaret, selectedBy, spanOf, type Caret } from './caret.ts';
import type { TextCommand } from './text-keys.ts';
import { typeAhead, type Typed } from './type-ahead.ts';

export interface Annotation {
  /** Where one is in the text; null while one is not in it. */
  readonly caret: ShallowRef<Caret | null>;
  /** What would be the answer. */
  readonly span: ComputedRef<Stretch | null>;
  /** Whether letters find words: one went into the text by its key. */
  readonly typing: Readonly<Ref<boolean>>;
  /** The answer that the span would take the place of, where one was chosen. */
  readonly replaced: Readonly<ShallowRef<Answer | null>>;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly place: (caret: Caret) => void;
  /** @param toLine the offset a line up or down, as the page is set */
  readonly move: (command: Extract<TextCommand, { do: 'move' }>, toLine: () => number | null) => void;
  readonly type: (letter: string, extend: boolean) => void;
  readonly take: (role: SpanRole) => void;
  readonly sayNoAnswer: () => void;
  /** Takes an answer in hand: the one given, or the one after that in hand, or the first. */
  readonly revise: (answer?: Answer) => void;
  /** Removes an answer: the one given, or that in hand, or the first. */
  readonly remove: (answer?: Answer) => void;
  readonly removePlausible: (answer: Answer) => void;
}

/**
 * Answers given to an entry by spans of its text. Whoever reads another entry has left the text.
 *
 * @param change hears what is made of the answers; null where that is what they are
 * @param isBeside whether an answer stands beside the only one there is, instead of taking its place
 */
export function useAnnotation(
  entry: () => Entry,
  change: (edit: AnswerEdit | null, made: Made) => void,
  isBeside: () => boolean = () => false,
): Annotation {
  const caret = shallowRef<Caret | null>(null);
  const typing = ref(false);
  const replaced = shallowRef<Answer | null>(null);
  let typed: Typed | null = null;
  const text = () => entry().context;

  function leave(): void {
    caret.value = null;
    typing.value = false;
    replaced.value = null;
    typed = null;
  }

  function make(edit: AnswerEdit | null, made: Made): void {
    leave();
    change(edit, made);
  }

  function place(to: Caret): void {
    caret.value = to;
    typing.value = false;
    typed = null;
  }

  watch([() => entry().key, text], leave);

  const span = computed(() => caret.value && spanOf(text(), caret.value));
  return {
    caret,
    span,
    typing,
    replaced,
    leave,
    place,
    enter() {
      caret.value ??= beginAt(entry());
      typing.value = caret.value !== null;
    },
    move({ by, towards, extend }, toLine) {
      if (!caret.value) return;
      typed = null;
      if (by === 'line') {
        const offset = toLine();
        if (offset !== null) caret.value = goTo(text(), caret.value, offset, extend, towards);
      } else caret.value = (extend ? extendCaret : moveCaret)(text(), caret.value, by, towards);
    },
    type(letter, extend) {
      if (!caret.value) return;
      typed = typeAhead(text(), caret.value, typed, letter, extend);
      if (typed) caret.value = goTo(text(), caret.value, typed.at, extend);
    },
    take(role) {
      if (!span.value) return;
      const given = role === 'answer' && isBeside() ? 'another-answer' : role;
      make(withSpan(entry(), span.value, given, replaced.value), role);
    },
    sayNoAnswer: () => make(withNoAnswer(entry()), 'no-answer'),
    revise(answer) {
      const all = distinctAnswers(entry().answers);
      const inHand = all.findIndex((each) => replaced.value && isSame(each, replaced.value));
      const next = answer ?? all[(inHand + 1) % all.length];
      if (!next) {
        caret.value ??= beginAt(entry());
        return;
      }
      const { length } = text();
      place(caretFrom(Math.min(next.start, length), Math.min(next.start + next.text.length, length)));
      replaced.value = { text: next.text, start: next.start };
    },
    remove(answer) {
      const meant = answer ?? replaced.value ?? entry().answers[0];
      if (meant) make(withoutAnswer(entry(), meant), 'removal');
    },
    removePlausible: (answer) => make(withoutPlausible(entry(), answer), 'removal'),
  };
}

/** Whether nothing is selected: the word at the caret would be the answer. */
export function isPoint(caret: Caret): boolean {
  const { start, end } = selectedBy(caret);
  return start === end;
}
