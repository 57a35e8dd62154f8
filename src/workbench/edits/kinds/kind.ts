import type { EntryState } from '../../entries/entry.ts';
import type { ContextKey, EntryKey } from '../../store/ids.ts';
import type { Change } from '../../versions/version.ts';
import type { CommandOf, EditCommand } from '../command.ts';

/** What an edit may ask of the data set that it is for. */
export interface EditedDataSet {
  /** Throws a `Failure` where the data set has no such entry, or it is removed. */
  readonly entry: (key: EntryKey) => EntryState;
  readonly entriesOfContext: (context: ContextKey) => readonly EntryKey[];
  readonly contextText: (context: ContextKey) => string;
  /** The key of a text, which is added where it is new. */
  readonly contextKey: (text: string) => ContextKey;
  /** A key for an entry that is to be added; another at each call. */
  readonly newEntryKey: () => EntryKey;
}

/**
 * How a command becomes changes. They are made in their order, each before the next is asked for. A kind of edit is a
 * file here, a line in `registry.ts` and its form in `EditCommand`.
 */
export type PlanChanges<C extends EditCommand = EditCommand> = (command: C, dataSet: EditedDataSet) => Iterable<Change>;

export type EditKinds = { readonly [K in EditCommand['kind']]: PlanChanges<CommandOf<K>> };
