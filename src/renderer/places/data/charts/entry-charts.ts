import type { Bar, Charts } from '../../../../shared/contract/charts.ts';
import { count } from '../../../words/number.ts';
import { questionTypeTitle } from '../../../../shared/words/question-type.ts';
import { ruleTitle } from '../filter/rule-words.ts';
import { chooseToken, hasToken, toggleToken } from '../filter/tokens.ts';

/** A bar of a chart, which narrows the table to its entries. */
export interface ChartBar {
  readonly title: string;
  readonly count: number;
  /** Of the longest bar, 0 to 1. */
  readonly length: number;
  readonly chosen: boolean;
  /** The filter with it, or without where it is chosen. */
  readonly next: string;
  /** Whether a model has to read these in pieces. */
  readonly isOver: boolean;
}

export interface EntryChart {
  readonly id: string;
  readonly title: string;
  /** Stretches of a number stand beside each other, names below each other. */
  readonly form: 'columns' | 'lines';
  readonly bars: readonly ChartBar[];
  /** Under the first and the last of the columns. */
  readonly ends: readonly [string, string] | null;
  /** A line across the columns: from the left, 0 to 1. */
  readonly limit: { readonly at: number; readonly title: string } | null;
  /** What there is to know besides. */
  readonly note: string | null;
}

type Field = 'context-length' | 'answer-position' | 'answer-length';

/** The charts under the table, of what the filter lets through; those that have nothing to show are left out. */
export function entryCharts(charts: Charts, filter: string): readonly EntryChart[] {
  return [
    contextLengths(charts, filter),
    columns('answer-position', 'Where answers begin, %', charts.answerPosition, filter, count),
    columns('answer-length', 'Answer, characters', charts.answerLength, filter, count),
    names('asks', 'Question type', charts.questionTypes, filter, questionTypeTitle),
    names('finding', 'Findings', charts.rules, filter, ruleTitle),
  ].filter(({ bars }) => bars.length > 0);
}

/** In tokens where it is known how long these are, with a line at what a model reads at once. */
function contextLengths({ tokens, contextLength: bars }: Charts, filter: string): EntryChart {
  if (tokens === null) return columns('context-length', 'Context, characters', bars, filter, count);
  const { charactersPerToken, maxSeqLength, questionTokens, model } = tokens;
  const inTokens = (characters: number) => count(Math.round(characters / charactersPerToken));
  const limit = (maxSeqLength - questionTokens) * charactersPerToken;
  const chart = columns('context-length', 'Context, tokens', bars, filter, inTokens, (from) => from >= limit);
  const [first] = bars;
  const reach = first ? bars.length * ((first.to ?? first.from) + 1 - first.from) : 0;
  const isWithin = limit < reach;
  return {
    ...chart,
    limit: isWithin ? { at: limit / reach, title: count(maxSeqLength) } : null,
    note: isWithin
      ? `${model} reads ${count(maxSeqLength)} tokens at once, the question with them: longer contexts in pieces.`
      : `${model} reads ${count(maxSeqLength)} tokens at once: these fit.`,
  };
}

function columns(
  field: Field,
  title: string,
  bars: readonly Bar[],
  filter: string,
  words: (value: number) => string,
  isOver: (from: number) => boolean = () => false,
): EntryChart {
  const longest = Math.max(1, ...bars.map((bar) => bar.count));
  const range = ({ from, to }: Bar) => (to === null ? `${from}..` : `${from}..${to}`);
  const last = bars.at(-1);
  return {
    id: field,
    title,
    form: 'columns',
    bars: bars.map((bar) => ({
      title: rangeWords(words(bar.from), bar.to === null ? null : words(bar.to)),
      count: bar.count,
      length: bar.count / longest,
      chosen: hasToken(filter, field, range(bar)),
      next: chooseToken(filter, field, range(bar)),
      isOver: isOver(bar.from),
    })),
    ends: last ? [words(0), last.to === null ? `${words(last.from)} +` : words(last.to)] : null,
    limit: null,
    note: null,
  };
}

function rangeWords(from: string, to: string | null): string {
  if (to === null) return `${from} and more`;
  return from === to ? from : `${from} to ${to}`;
}

function names(
  field: 'asks' | 'finding',
  title: string,
  counts: Readonly<Record<string, number>>,
  filter: string,
  words: (name: string) => string,
): EntryChart {
  const longest = Math.max(1, ...Object.values(counts));
  const bars = Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([name, many]) => ({
      title: words(name),
      count: many,
      length: many / longest,
      chosen: hasToken(filter, field, name),
      next: toggleToken(filter, field, name),
      isOver: false,
    }));
  return { id: field, title, form: 'lines', bars, ends: null, limit: null, note: null };
}
