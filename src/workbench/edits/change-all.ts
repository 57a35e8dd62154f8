import type { ChangeOfAll } from '../../shared/contract/entries.ts';
import type { EntryFilter } from '../query/filter.ts';
import { matchingKeys } from '../query/query-entries.ts';
import type { DataSetId, EntryKey } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { EditCommand } from './command.ts';
import { edit, type Edited, type EditOptions } from './edit.ts';

/** Changes all entries that a filter lets through, as one edit. Fixes are made by `fixDataSet`. */
export function changeAll(
  store: Store,
  dataSet: DataSetId,
  filter: EntryFilter,
  change: Exclude<ChangeOfAll, { kind: 'fix' }>,
  options: EditOptions,
): Edited {
  return store.database
    .transaction(() => {
      const keys = matchingKeys(store, dataSet, filter);
      const { label, ...command } = commandFor(keys, change);
      return edit(store, dataSet, command, { ...(label !== undefined && { label }), ...options });
    })
    .immediate();
}

function commandFor(
  entries: readonly EntryKey[],
  change: Exclude<ChangeOfAll, { kind: 'fix' }>,
): EditCommand & { readonly label?: string } {
  switch (change.kind) {
    case 'mark-reviewed':
    case 'remove-entries':
      return { ...change, entries };
    case 'change-splits':
      return { kind: change.kind, entries: entries.map((entry) => [entry, change.split]) };
    case 'no-answer': {
      const commands = entries.map((entry) => ({ kind: 'change-answers' as const, entry, ...withoutAnswer }));
      return { kind: 'bulk', commands, label: 'Say that the texts have no answer' };
    }
  }
}

/** Plausible answers stay. */
export const withoutAnswer = { answers: [], isImpossible: true } as const;
