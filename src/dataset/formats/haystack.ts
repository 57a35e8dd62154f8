import { mapBatches } from '../sources/batches.ts';
import { isList, isObject } from '../sources/parse-raw.ts';
import type { DatasetFormat } from './format.ts';
import { agreeingStart } from './agreeing-offsets.ts';
import { readNested } from './nested.ts';
import type { JsonValue, Reading } from './read-entry.ts';
import { firstQuestions, nestedShare } from './squad.ts';
import { totalOffsets } from './total-offsets.ts';

const marks = ['document_id', 'answer_id', 'answer_category', 'question_id', 'file_name'];

/** The Haystack (deepset) annotation tool's export: SQuAD's form with ids of its own, its offsets in UTF-16 units or code points. */
export const haystack: DatasetFormat = {
  name: 'haystack',
  title: 'Haystack annotation tool (SQuAD form)',
  recognise: (head) => (firstQuestions(head).some(isMarked) ? 0.95 : 0.3) * nestedShare(head),
  read: (file) => mapBatches(readNested(file), withAgreeingOffsets),
};

function withAgreeingOffsets(reading: Reading): Reading {
  if (reading.kind === 'set-aside') return reading;
  const { context, answers } = reading.example;
  const { toCodePoints } = totalOffsets(context);
  const agreed = answers.map(({ text, start }) => ({
    text,
    start: agreeingStart(context, text, toCodePoints(start)),
  }));
  return { ...reading, example: { ...reading.example, answers: agreed } };
}

function isMarked({ paragraph, qa }: { readonly paragraph: JsonValue; readonly qa: JsonValue }): boolean {
  const has = (value: JsonValue | undefined) => isObject(value) && marks.some((mark) => mark in value);
  return has(paragraph) || (isObject(qa) && isList(qa.answers) && qa.answers.some(has));
}
