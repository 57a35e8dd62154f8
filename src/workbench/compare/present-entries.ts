import type { ComparedRow, ListedRow } from '../../shared/contract/compare.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { readEntriesByKey } from '../entries/read-entries.ts';
import type { Store } from '../store/store.ts';

/** Rows, each with whether its entry still is as the models were asked it. */
export function withPresent(store: Store, rows: readonly ComparedRow[]): ListedRow[] {
  const keys = rows.map(({ entry }) => entry);
  const present = new Map(readEntriesByKey(store, keys).map((entry) => [entry.key, entry]));
  return rows.map((row) => ({ ...row, now: stateOf(row, present.get(row.entry)) }));
}

function stateOf(row: ComparedRow, entry: StoredEntry | undefined): ListedRow['now'] {
  if (!entry) return 'removed';
  const { question, answers, context } = entry.example;
  const gold = answers.map(({ text }) => text);
  const sameGold = gold.length === row.gold.length && gold.every((text, index) => text === row.gold[index]);
  const stands = [row.base, row.tuned].every(({ span, text }) => span === null || context.startsWith(text, span.start));
  return question === row.question && sameGold && stands ? 'same' : 'changed';
}
