import type { Answer, Entry } from '../../../../shared/contract/entries.ts';
import type { Stretch } from '../reading/lanes.ts';

/** The answers of an entry as an edit makes them. */
export interface AnswerEdit {
  readonly answers: Answer[];
  readonly plausibleAnswers: Answer[] | null;
  /** Undefined: it follows the answers, where the entry has the flag at all. */
  readonly isImpossible: boolean | undefined;
}

export type Answered = Pick<Entry, 'context' | 'answers' | 'isImpossible' | 'plausibleAnswers'>;

/** What a span can become. */
export type SpanRole = 'answer' | 'another-answer' | 'plausible-answer';

/** What stands at a span, to the last blank. */
export function answerAt(context: string, { start, end }: Stretch): Answer {
  return { text: context.slice(start, end), start };
}

/** By what answers came to be other ones. */
export type Made = SpanRole | 'no-answer' | 'removal';

/**
 * A span made an answer: in place of the one that is replaced (that several people gave alike, of all of them), or of the
 * only one; beside several. An answer ends that there was none, and with that what was plausible; a plausible one is one
 * of a question without an answer. Null where nothing would change.
 */
export function withSpan(
  entry: Answered,
  span: Stretch,
  role: SpanRole,
  replaced: Answer | null = null,
): AnswerEdit | null {
  const answer = answerAt(entry.context, span);
  if (role === 'plausible-answer') {
    const others = (entry.plausibleAnswers ?? []).filter((each) => !isSame(each, answer));
    return changed(entry, { answers: [], plausibleAnswers: [...others, answer], isImpossible: true });
  }
  const known = entry.answers.some((each) => isSame(each, answer));
  const one = role === 'answer' ? (replaced ?? onlyAnswer(entry)) : null;
  const answers = one
    ? entry.answers.map((each) => (isSame(each, one) ? answer : each))
    : known
      ? [...entry.answers]
      : [...entry.answers, answer];
  return changed(entry, { answers, plausibleAnswers: null, isImpossible: undefined });
}

/** Without an answer that it had; the question then waits for one. */
export function withoutAnswer(entry: Answered, answer: Answer): AnswerEdit | null {
  const answers = entry.answers.filter((each) => !isSame(each, answer));
  const { plausibleAnswers, isImpossible } = entry;
  return changed(entry, { answers, plausibleAnswers, isImpossible: isImpossible === null ? undefined : false });
}

/** Without a plausible answer that it had. */
export function withoutPlausible(entry: Answered, answer: Answer): AnswerEdit | null {
  const left = (entry.plausibleAnswers ?? []).filter((each) => !isSame(each, answer));
  const { answers, isImpossible } = entry;
  return changed(entry, {
    answers,
    plausibleAnswers: left.length > 0 ? left : null,
    isImpossible: isImpossible ?? undefined,
  });
}

/** That the text has no answer. */
export function withNoAnswer(entry: Answered): AnswerEdit | null {
  return changed(entry, { answers: [], plausibleAnswers: entry.plausibleAnswers, isImpossible: true });
}

/** The one answer there is, however many gave it. */
export function onlyAnswer({ answers: [first, ...rest] }: Pick<Entry, 'answers'>): Answer | null {
  return first && rest.every((each) => isSame(each, first)) ? first : null;
}

export function isSame(one: Answer, other: Answer): boolean {
  return one.start === other.start && one.text === other.text;
}

function changed(entry: Answered, edit: AnswerEdit): AnswerEdit | null {
  const followed = entry.isImpossible === null ? null : edit.answers.length === 0;
  const same =
    sameAnswers(entry.answers, edit.answers) &&
    sameAnswers(entry.plausibleAnswers ?? [], edit.plausibleAnswers ?? []) &&
    (edit.isImpossible ?? followed) === entry.isImpossible;
  return same ? null : edit;
}

function sameAnswers(some: readonly Answer[], others: readonly Answer[]): boolean {
  return some.length === others.length && some.every((each, index) => isSame(each, others[index]!));
}
