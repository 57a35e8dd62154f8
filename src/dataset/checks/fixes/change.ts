import type { Answer, ExampleId } from '../../example.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** What is to be different in an entry, as data: what it is now, and what it is to be. Offsets in UTF-16 units. */
export type Change =
  /** Its text stays. */
  | { readonly kind: 'answer-moved'; readonly index: number; readonly before: Answer; readonly after: Answer }
  | { readonly kind: 'answer-replaced'; readonly index: number; readonly before: Answer; readonly after: Answer }
  | { readonly kind: 'answer-removed'; readonly index: number; readonly before: Answer }
  /** The answers that stand in an edited context move with it. */
  | { readonly kind: 'text-edited'; readonly part: 'context' | 'question'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'flag-set'; readonly before: boolean; readonly after: boolean }
  | { readonly kind: 'id-renamed'; readonly before: ExampleId; readonly after: ExampleId }
  /** `keeps`: number of the entry for whose sake it is dropped; only where that one stays. */
  | { readonly kind: 'entry-dropped'; readonly keeps?: number };

/** The change of one answer into another. */
export function answerChange(index: number, before: Answer, after: Answer): Change {
  return { kind: before.text === after.text ? 'answer-moved' : 'answer-replaced', index, before, after };
}
