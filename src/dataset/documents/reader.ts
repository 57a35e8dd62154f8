import type { Block } from './document.ts';

/** A document as its file has it. */
export interface DocumentSource {
  /** For failures: a path, or what a person calls it. */
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ReadingWays {
  readonly signal?: AbortSignal | undefined;
  /** Of documents with pages. */
  readonly onPage?: ((page: number, pages: number) => void) | undefined;
}

/** What a reader makes of a document. */
export interface ReadBlocks {
  /** As the document says itself; null where it does not. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
}

/** Reads documents of one kind. A kind is a file in `readers/` and a line in `registry.ts`. */
export interface DocumentReader {
  readonly name: string;
  /** For people: `Word`. */
  readonly title: string;
  /** Of its files, without the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** Whether the first bytes say that it is of this kind, whatever it is called. */
  readonly recognises?: (first: Buffer) => boolean;
  /** Throws a `Failure` where it cannot be read. */
  readonly read: (source: DocumentSource, ways: ReadingWays) => Promise<ReadBlocks>;
}
