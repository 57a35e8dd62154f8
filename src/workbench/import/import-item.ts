import type { Example } from '../../dataset/example.ts';
import type { ExtraFields, Split } from '../entries/entry.ts';

/** A row that could not be read. */
export interface SetAside {
  /** Where it began, from 1; null where its format has no lines. */
  readonly line: number | null;
  /** Why, as a sentence. */
  readonly reason: string;
}

/** What a reader gives of a file: an entry, or a row that it set aside. */
export type ImportItem =
  | {
      readonly example: Example;
      /** Fields that no one knows, as the file has them. */
      readonly extra?: ExtraFields | null | undefined;
      /** Where in the file it is; any JSON. */
      readonly place?: unknown;
      /** Where the file says, or whoever imports it does. */
      readonly split?: Split | null | undefined;
    }
  | { readonly setAside: SetAside };
