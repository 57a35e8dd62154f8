import type { Answer, Example } from '../../example.ts';
import { totalOffsets, type TotalOffsets } from '../../formats/total-offsets.ts';
import type { Change } from '../fixes/change.ts';

interface AnswerRecord {
  readonly text: string;
  readonly answer_start: number;
}

interface EditRecord {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** A change as JSON has it: offsets in code points, as in SQuAD's files. */
export type ChangeRecord =
  | {
      readonly kind: 'answer-moved' | 'answer-replaced';
      /** Among the entry's answers, from 0. */
      readonly index: number;
      readonly before: AnswerRecord;
      readonly after: AnswerRecord;
    }
  | { readonly kind: 'answer-removed'; readonly index: number; readonly before: AnswerRecord }
  | { readonly kind: 'text-edited'; readonly part: 'context' | 'question'; readonly edits: readonly EditRecord[] }
  | { readonly kind: 'flag-set'; readonly before: boolean; readonly after: boolean }
  | { readonly kind: 'id-renamed'; readonly before: string; readonly after: string }
  | { readonly kind: 'entry-dropped'; readonly keeps?: number };

/** @param example the entry as it is before the change */
export function changeRecord(change: Change, example: Example): ChangeRecord {
  switch (change.kind) {
    case 'answer-moved':
    case 'answer-replaced': {
      const offsets = totalOffsets(example.context);
      const { kind, index, before, after } = change;
      return { kind, index, before: answerRecord(before, offsets), after: answerRecord(after, offsets) };
    }
    case 'answer-removed':
      return { ...change, before: answerRecord(change.before, totalOffsets(example.context)) };
    case 'text-edited': {
      const { toCodePoints } = totalOffsets(example[change.part]);
      const edits = change.edits.map(({ start, end, before, after }) => ({
        start: toCodePoints(start),
        end: toCodePoints(end),
        before,
        after,
      }));
      return { ...change, edits };
    }
    case 'flag-set':
    case 'id-renamed':
    case 'entry-dropped':
      return change;
  }
}

function answerRecord({ text, start }: Answer, { toCodePoints }: TotalOffsets): AnswerRecord {
  return { text, answer_start: toCodePoints(start) };
}
