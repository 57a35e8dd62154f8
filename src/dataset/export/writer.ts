import type { Example } from '../example.ts';
import type { UnknownFields } from '../formats/read-entry.ts';

export interface EntryToWrite {
  readonly example: Example;
  readonly unknown: UnknownFields;
}

/** What is written; asked more than once where a form has to know its columns before its rows. */
export interface EntriesToWrite {
  readonly entries: () => AsyncIterable<EntryToWrite>;
  /** What stands around the entries; asked when they have been read. */
  readonly documentFields: () => UnknownFields;
}

/** What became of the entries, as it is being written. */
export interface WriteReport {
  written: number;
  /** What the form has no place for, as a sentence, and how often it came. */
  readonly lost: Map<string, number>;
}

export function noteLoss({ lost }: WriteReport, what: string): void {
  lost.set(what, (lost.get(what) ?? 0) + 1);
}

/** A form in which data sets are written. To add one: a file beside this and its line in `registry.ts`. */
export interface DatasetWriter {
  readonly name: string;
  readonly title: string;
  /** File names that ask for it, in lower case, without a dot. */
  readonly extensions: readonly string[];
  readonly output:
    | { readonly kind: 'text'; readonly text: (data: EntriesToWrite, report: WriteReport) => AsyncIterable<string> }
    /** Writes the file itself. */
    | {
        readonly kind: 'file';
        readonly write: (path: string, data: EntriesToWrite, report: WriteReport) => Promise<void>;
      };
}
