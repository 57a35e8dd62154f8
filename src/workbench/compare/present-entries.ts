import type { ComparedRow, ListedRow } from '../../shared/contract/compare.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { readEntriesByKey } from '../entries/read-entries.ts';
import type { VersionId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { partsOf } from '../versions/entry-parts.ts';
import { addedSince, differencesSince } from './since.ts';

/** Rows, each with what became of its entry since the models were asked. @param version at which they were */
export function withPresent(store: Store, version: VersionId, rows: readonly ComparedRow[]): ListedRow[] {
  const keys = rows.map(({ entry }) => entry);
  const present = new Map(readEntriesByKey(store, keys).map((entry) => [entry.key, entry]));
  const differences = differencesSince(store, version, keys);
  const added = addedSince(store, version, [...present.values()]);
  return rows.map((row) => {
    const entry = present.get(row.entry);
    const difference = differences.get(row.entry);
    return {
      ...row,
      now: stateOf(row, entry),
      changed: difference?.kind === 'changed' ? partsOf(difference.fields) : [],
      goldNow: entry?.example.answers.map(({ text }) => text) ?? [],
      added: (entry && added.get(entry.contextKey)) ?? 0,
    };
  });
}

function stateOf(row: ComparedRow, entry: StoredEntry | undefined): ListedRow['now'] {
  if (!entry) return 'removed';
  const { question, answers, context } = entry.example;
  const gold = answers.map(({ text }) => text);
  const sameGold = gold.length === row.gold.length && gold.every((text, index) => text === row.gold[index]);
  const stands = [row.base, row.tuned].every(({ span, text }) => span === null || context.startsWith(text, span.start));
  return question === row.question && sameGold && stands ? 'same' : 'changed';
}
