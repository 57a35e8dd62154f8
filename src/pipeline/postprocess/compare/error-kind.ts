import type { Answer } from '../../../dataset/example.ts';
import { answerTokens } from '../metrics/normalize-answer.ts';
import type { Span } from '../search/answers.ts';

/**
 * What is wrong with an answer. `too-long` and `too-short` have the gold answer within, or lie within it; `shifted` shares
 * a part of it only; `same-sentence` lies in its sentence beside it. `answered` gives an answer where the context has
 * none, `silent` none where it has one. `gold-suspect`: it may be the gold answer that is wrong.
 */
export const errorKinds = [
  'too-long',
  'too-short',
  'shifted',
  'same-sentence',
  'wrong-place',
  'answered',
  'silent',
  'gold-suspect',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

/** A question with its gold answers. */
export interface JudgedQuestion {
  readonly context: string;
  /** None where the context does not answer the question. */
  readonly answers: readonly Answer[];
}

/** An answer that was given. */
export interface GivenAnswer {
  /** `''`: no answer. */
  readonly text: string;
  readonly span: Span | null;
  /** Whether it is an exact match of a gold answer, as it is scored. */
  readonly isRight: boolean;
  /** In `[0, 1]`. */
  readonly probability: number;
}

/** Two models are sure enough of what they agree on to doubt the gold answer. */
const sure = 0.5;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * What is wrong with each of two models' answers to a question; null where it is right. Where both are sure of the same
 * wrong answer, or no gold answer stands in the context, the gold answer is suspected.
 */
export function errorsOf(
  question: JudgedQuestion,
  base: GivenAnswer,
  tuned: GivenAnswer,
): { readonly base: ErrorKind | null; readonly tuned: ErrorKind | null } {
  const golds = goldSpans(question);
  const isSuspect = agree(base, tuned) || (golds.length === 0 && hasGold(question));
  const of = (given: GivenAnswer) => {
    if (given.isRight) return null;
    return isSuspect && given.text !== '' ? 'gold-suspect' : errorOf(question, golds, given);
  };
  return { base: of(base), tuned: of(tuned) };
}

function errorOf(question: JudgedQuestion, golds: readonly Span[], { text, span }: GivenAnswer): ErrorKind {
  if (text === '' || span === null) return 'silent';
  if (!hasGold(question)) return 'answered';
  const nearest = golds
    .filter((gold) => overlap(gold, span) > 0)
    .sort((one, other) => overlap(other, span) - overlap(one, span))[0];
  if (!nearest)
    return golds.some((gold) => shareSentence(question.context, gold, span)) ? 'same-sentence' : 'wrong-place';
  if (span.start <= nearest.start && span.end >= nearest.end) return 'too-long';
  return span.start >= nearest.start && span.end <= nearest.end ? 'too-short' : 'shifted';
}

/** Whether there is a gold answer that counts: of punctuation and articles alone none is made (SQuAD v2.0's rules). */
function hasGold({ answers }: JudgedQuestion): boolean {
  return answers.some(({ text }) => answerTokens(text).length > 0);
}

/** Where the gold answers stand in the context; one whose offset is wrong is taken where its text stands. */
function goldSpans({ context, answers }: JudgedQuestion): Span[] {
  return answers.flatMap(({ text, start }) => {
    if (answerTokens(text).length === 0) return [];
    const at = context.startsWith(text, start) ? start : context.indexOf(text);
    return at === -1 ? [] : [{ start: at, end: at + text.length }];
  });
}

function agree(base: GivenAnswer, tuned: GivenAnswer): boolean {
  if (base.isRight || tuned.isRight || base.text === '' || tuned.text === '') return false;
  const isSure = base.probability >= sure && tuned.probability >= sure;
  return isSure && answerTokens(base.text).join(' ') === answerTokens(tuned.text).join(' ');
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function shareSentence(context: string, one: Span, other: Span): boolean {
  const between = context.slice(Math.min(one.start, other.start), Math.max(one.end, other.end));
  // Of a stretch that is cut out of the text, the first sentence may begin late: whether one ends within is all that counts.
  const [first] = sentences.segment(between);
  return first !== undefined && first.segment.length >= between.trimEnd().length;
}
