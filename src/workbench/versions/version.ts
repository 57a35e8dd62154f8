import type { UnknownFields } from '../../dataset/formats/read-entry.ts';
import type { FieldMapping } from '../../dataset/mapping/schema.ts';
import type { DataSetId, EntryKey, VersionId } from '../store/ids.ts';
import type { EntryState } from '../entries/entry.ts';

/** What led to a version. */
export interface VersionDescription {
  /** `import`, or the kind of the edit. */
  readonly kind: string;
  /** What whoever made it called it. */
  readonly label: string | null;
  /** How many changes of entries it took. */
  readonly changes: number;
  /** Of an import: what it read. */
  readonly origin?: ImportOrigin;
}

/** The file that a data set is from. */
export interface ImportOrigin {
  readonly path: string;
  /** Name of the format, or `mapped`. */
  readonly format: string;
  /** What it said around its entries. */
  readonly documentFields: UnknownFields;
  readonly mapping?: FieldMapping | undefined;
}

/** A point in a data set's journal. Versions make a tree: an edit after an undo starts a branch, and nothing is lost. */
export interface Version {
  readonly id: VersionId;
  readonly dataSet: DataSetId;
  /** Counts the versions of the data set, from 1; what people call the version. */
  readonly number: number;
  /** The version that it was made from; null for the import. */
  readonly parent: VersionId | null;
  /** The version that redo leads to from here. */
  readonly redo: VersionId | null;
  readonly description: VersionDescription;
  readonly who: string;
  readonly at: Date;
}

/**
 * What an edit made of one entry: the fields that are different, before and after. An entry that was added was nothing
 * before (null), one that was removed is nothing after.
 */
export type Change =
  | { readonly entry: EntryKey; readonly before: Partial<EntryState>; readonly after: Partial<EntryState> }
  | { readonly entry: EntryKey; readonly before: null; readonly after: EntryState }
  | { readonly entry: EntryKey; readonly before: EntryState; readonly after: null };

/** What takes a change back. */
export function reversed({ entry, before, after }: Change): Change {
  return { entry, before: after, after: before } as Change;
}
