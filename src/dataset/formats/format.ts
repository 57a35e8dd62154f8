import type { Batches } from '../sources/batches.ts';
import type { Head } from '../sources/head.ts';
import type { Source } from '../sources/source.ts';
import type { JsonValue, Reading } from './read-entry.ts';

/** A form in which question-answering data come. To add one: a file beside this and its line in `registry.ts`. */
export interface DatasetFormat {
  /** As `--format` takes it. */
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  /** How sure it is, in `[0, 1]`, that the file is of this form, by its beginning. */
  readonly recognise: (head: Head) => number;
  readonly read: (file: FileToRead) => Batches<Reading>;
}

export interface FileToRead {
  readonly source: Source;
  readonly head: Head;
  /** To be told of what the document says around its entries. */
  readonly onDocumentField: (key: string, value: JsonValue) => void;
}
