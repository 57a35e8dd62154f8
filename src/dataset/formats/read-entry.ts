import type { Example } from '../example.ts';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * What an entry's file says beside an `Example`, by name, so that it survives being read and written again. Fields that
 * stand further up or down in nested files have a prefix: `article.`, `paragraph.`, and `answers.` or `plausible_answers.`
 * for a list with one value an answer. `entry.` is put before a question's own field where a flat file needs the name.
 */
export type UnknownFields = Readonly<Record<string, JsonValue>>;

/** Where in a file an entry stands. */
export interface Place {
  /** 1-based number among all that was read, set aside or not. */
  readonly row: number;
  /** 1-based line on which it begins; none in Parquet, which has no lines. */
  readonly line: number | undefined;
}

/** An entry that could be read. */
export interface EntryRead {
  readonly kind: 'entry';
  readonly example: Example;
  readonly unknown: UnknownFields;
  readonly place: Place;
  /** Why a person should look at it, as sentences; none where it says what it means. */
  readonly review: readonly string[];
}

/** A piece of a file that is not an entry and never becomes one; kept so that nothing is dropped in silence. */
export interface RowSetAside {
  readonly kind: 'set-aside';
  readonly place: Place;
  /** As a sentence. */
  readonly reason: string;
  /** How it begins in the file, at most 200 characters. */
  readonly seen: string;
}

export type ReadEntry = EntryRead | RowSetAside;

/** A `ReadEntry` before it is numbered: what the reader of a format gives. */
export type Reading =
  | {
      readonly kind: 'entry';
      readonly example: Example;
      readonly unknown: UnknownFields;
      readonly line: number | undefined;
      readonly review: readonly string[];
    }
  | { readonly kind: 'set-aside'; readonly reason: string; readonly seen: string; readonly line: number | undefined };
