import type { Answer, Example } from '../../dataset/example.ts';
import type { ExtraFields, Split } from '../entries/entry.ts';
import type { EntryKey } from '../store/ids.ts';

/** An entry that is to be. */
export interface NewEntry {
  readonly example: Example;
  readonly extra?: ExtraFields | null;
  readonly split?: Split | null;
  readonly reviewed?: boolean;
}

/** What a person, or a program for them, can do to a data set. Each is one step of undo. */
export type EditCommand =
  /** Behind all others. */
  | { readonly kind: 'add-entries'; readonly entries: readonly NewEntry[] }
  | { readonly kind: 'remove-entries'; readonly entries: readonly EntryKey[] }
  /** Makes entries say something else; fields that are left out stay. */
  | { readonly kind: 'replace-entries'; readonly entries: readonly ({ readonly entry: EntryKey } & NewEntry)[] }
  | { readonly kind: 'change-question'; readonly entry: EntryKey; readonly question: string }
  /** Offsets in UTF-16 units of the entry's context. The flag follows the answers where the entry has one, unless given. */
  | {
      readonly kind: 'change-answers';
      readonly entry: EntryKey;
      readonly answers: readonly Answer[];
      readonly isImpossible?: boolean;
      readonly plausibleAnswers?: readonly Answer[] | null;
      /** Left out: as it was. */
      readonly reviewed?: boolean | undefined;
    }
  /**
   * For the entry, or for all entries of its context. Answers move with the text around them; those that the change
   * touches keep their text and go to its nearest place in the new one, if there is any.
   */
  | {
      readonly kind: 'change-context';
      readonly entry: EntryKey;
      readonly scope: 'entry' | 'context';
      readonly context: string;
    }
  | { readonly kind: 'change-splits'; readonly entries: readonly (readonly [entry: EntryKey, split: Split | null])[] }
  | { readonly kind: 'mark-reviewed'; readonly entries: readonly EntryKey[]; readonly reviewed: boolean }
  /** Several, one after the other, as one step of undo. */
  | { readonly kind: 'bulk'; readonly commands: readonly EditCommand[] };

export type CommandOf<K extends EditCommand['kind']> = Extract<EditCommand, { readonly kind: K }>;
