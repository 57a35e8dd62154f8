import type { AnswerOfModel, Entry } from '../../../../shared/contract/entries.ts';
import { withNoAnswer, withSpan, type AnswerEdit } from '../annotate/answers.ts';
import { kindOf, type ModelMark } from '../reading/model-answers.ts';

/** Something that a model would have as the answer. */
export interface Proposal {
  /** Empty: no answer. */
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly kind: ModelMark['kind'];
  readonly probability: number;
  /** Models whose answer it is; empty where it is a candidate beside one. */
  readonly models: readonly AnswerOfModel['model'][];
  /** Whether the gold answer says so already. */
  readonly isGold: boolean;
}

/** As many as there are digits to choose by. */
const most = 9;

/** What models propose for an entry: their answers first, then their other candidates, the likeliest first; each once. */
export function proposalsOf(entry: Entry, answers: readonly AnswerOfModel[]): readonly Proposal[] {
  const fresh = answers.filter(({ stale, rejected }) => !stale && !rejected);
  const given = fresh.map((answer) => proposal(entry, answer, kindOf(answer), [answer.model]));
  const others = fresh
    .flatMap((answer) => answer.others.map((other) => proposal(entry, other, kindOf(answer), [])))
    .sort((one, other) => other.probability - one.probability);
  const distinct = new Map<string, Proposal>();
  for (const each of [...given, ...others]) {
    if (!stands(entry, each)) continue;
    const id = each.span ? `${each.span.start} ${each.span.end}` : 'none';
    const known = distinct.get(id);
    distinct.set(id, known ? { ...known, models: [...known.models, ...each.models] } : each);
  }
  return [...distinct.values()].slice(0, most);
}

/** What accepting a proposal makes of the answers; null where they say so already. */
export function acceptedAs(entry: Entry, { span }: Pick<Proposal, 'span'>): AnswerEdit | null {
  return span === null ? withNoAnswer(entry) : withSpan(entry, span, 'answer', entry.answers[0] ?? null);
}

/** Whether there is something to say about the entry without its answers: then a rejection leaves these as they are. */
export function isAnswered({ answers, isImpossible }: Pick<Entry, 'answers' | 'isImpossible'>): boolean {
  return answers.length > 0 || isImpossible === true;
}

function proposal(
  entry: Entry,
  { text, span, probability }: Pick<AnswerOfModel, 'text' | 'span' | 'probability'>,
  kind: Proposal['kind'],
  models: Proposal['models'],
): Proposal {
  const isGold = span
    ? entry.answers.some((gold) => gold.start === span.start && gold.text === text)
    : entry.answers.length === 0 && entry.isImpossible === true;
  return { text, span, kind, probability, models, isGold };
}

function stands({ context }: Entry, { text, span }: Proposal): boolean {
  return span === null ? text === '' : text !== '' && context.slice(span.start, span.end) === text;
}
