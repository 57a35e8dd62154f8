import type { EntryFilter, Split } from '../../../../shared/contract/entries.ts';
import { z } from 'zod';
import { entryKeySchema, type EntryKey } from '../../../../shared/contract/ids.ts';
import { tokensOf, type FilterToken } from './tokens.ts';

type Flags = Pick<EntryFilter, 'findings' | 'severity' | 'answerable' | 'edited' | 'reviewed'>;

/** What can stand behind `is:`. */
export const flags = {
  wrong: { findings: true },
  clean: { findings: false },
  error: { severity: 'error' },
  warning: { severity: 'warning' },
  info: { severity: 'info' },
  answerable: { answerable: true },
  unanswerable: { answerable: false },
  edited: { edited: true },
  unedited: { edited: false },
  reviewed: { reviewed: true },
  unreviewed: { reviewed: false },
} as const satisfies Record<string, Flags>;

export type Flag = keyof typeof flags;

const splits: Readonly<Record<string, Split | null>> = {
  train: 'train',
  validation: 'validation',
  test: 'test',
  none: null,
};
const lengths = {
  'context-length': 'contextLength',
  'question-length': 'questionLength',
  'answer-length': 'answerLength',
  'answer-position': 'answerPosition',
} as const;

/**
 * Reads what a person types over the table: `is:wrong`, `finding:answer-misaligned`, `split:train`, `title:"Pump 3"`,
 * `asks:who`, `wrong-by:"Careful"`, `answer-length:1..40`, `entry:4294967301,4294967308`, `same-text:4294967301`; several
 * findings, splits or question types mean any of them. Everything else is searched for in the texts. Every text has a
 * meaning: what only looks like a word of the filter is searched for as it stands.
 */
export function readFilter(text: string): EntryFilter {
  const rules: string[] = [];
  const questionTypes: string[] = [];
  const inSplits: (Split | null)[] = [];
  const searched: string[] = [];
  let filter: EntryFilter = {};
  for (const token of tokensOf(text)) {
    const { field, value } = token;
    if (field === 'is' && Object.hasOwn(flags, value)) filter = { ...filter, ...flags[value as Flag] };
    else if (field === 'finding' && value !== '') rules.push(value);
    else if (field === 'split' && Object.hasOwn(splits, value)) inSplits.push(splits[value]!);
    else if (field === 'asks' && value !== '') questionTypes.push(value);
    else if (field === 'wrong-by' && value !== '') filter = { ...filter, wrongBy: value };
    else if (field === 'entry' && keysOf(value)) filter = { ...filter, entries: keysOf(value)! };
    else if (field === 'same-text' && keysOf(value)) filter = { ...filter, sameText: keysOf(value)![0]! };
    else if (field === 'title' && value !== '') filter = { ...filter, title: value };
    else if (field && Object.hasOwn(lengths, field) && rangeOf(token)) {
      filter = { ...filter, [lengths[field as keyof typeof lengths]]: rangeOf(token) };
    } else searched.push(token.raw);
  }
  return {
    ...filter,
    ...(rules.length > 0 && { rules }),
    ...(questionTypes.length > 0 && { questionTypes }),
    ...(inSplits.length > 0 && { splits: inSplits }),
    // The blank that ends the text tells the search that the last word is whole.
    ...(searched.length > 0 && { search: searched.join(' ') + (/\s$/.test(text) ? ' ' : '') }),
  };
}

/** `4294967301,4294967308`; null where something else stands there. */
function keysOf(value: string): EntryKey[] | null {
  return z.array(entryKeySchema).min(1).safeParse(value.split(',').map(Number)).data ?? null;
}

/** `10..40`, `..40`, `10..`, `10` */
function rangeOf({ value }: FilterToken): { least?: number; most?: number } | null {
  const [, least, dots, most] = /^(\d*)(\.\.)?(\d*)$/.exec(value) ?? [];
  if (least === undefined || (least === '' && !most)) return null;
  return {
    ...(least !== '' && { least: Number(least) }),
    ...(dots ? most !== '' && { most: Number(most) } : { most: Number(least) }),
  };
}
