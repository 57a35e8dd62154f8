/** One place of a text that is to read otherwise; offsets in UTF-16 units, `end` exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly before: string;
  /** What is to stand there; may be empty. */
  readonly after: string;
}

/** The text after the edits, which rise and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let edited = '';
  let from = 0;
  for (const { start, end, after } of edits) {
    edited += text.slice(from, start) + after;
    from = end;
  }
  return edited + text.slice(from);
}

/**
 * Where an offset of the text is after the edits. Inside an edited place it goes to the edge of it that is asked for, so
 * that a span keeps all of what replaced its ends.
 */
export function offsetAfter(edits: readonly TextEdit[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, after } of edits) {
    if (offset <= start) break;
    if (offset < end) return start + shift + (edge === 'start' ? 0 : after.length);
    shift += after.length - (end - start);
  }
  return offset + shift;
}
