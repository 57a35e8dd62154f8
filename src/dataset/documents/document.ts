/** A piece of a document that questions can be asked about. */
export interface Paragraph {
  readonly text: string;
  /** The heading that it stands under; null before the first. */
  readonly heading: string | null;
  /** Of the page that it begins on, from 1; null where the document has no pages. */
  readonly page: number | null;
}

/** A document as people read it: its paragraphs in their order. */
export interface DocumentText {
  /** As it calls itself, or else the name of its file. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  /** What was left out of it, as sentences. */
  readonly notes: readonly string[];
}

/** A piece of a document before it is put together to paragraphs. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly page?: number }
  | { readonly kind: 'text'; readonly text: string; readonly page?: number }
  /** An item of a list, or a row of a table: kept together with its neighbours. */
  | { readonly kind: 'line'; readonly text: string; readonly page?: number };
