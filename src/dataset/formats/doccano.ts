import { z } from 'zod';
import type { Answer, ExampleId } from '../example.ts';
import { locate } from '../mapping/locate.ts';
import { isList, isObject } from '../sources/parse-raw.ts';
import { setAside } from '../sources/record.ts';
import { without } from './entry-of.ts';
import { readRecords, recordsOf } from './records-of.ts';
import type { DatasetFormat } from './format.ts';
import type { JsonValue, Reading } from './read-entry.ts';
import { totalOffsets } from './total-offsets.ts';

/**
 * doccano's exports of tasks whose documents have a question among their fields: sequence labelling (`label` with
 * `[start, end, name]`, or `entities` with `start_offset` and `end_offset`, in code points) and text to text (`label` with
 * answers as text, which are located in the document).
 */
export const doccano: DatasetFormat = {
  name: 'doccano',
  title: 'doccano export',
  recognise: ({ container, records }) =>
    container === 'parquet' || container === 'csv' || records.length === 0
      ? 0
      : (0.9 * records.filter((record) => isDocument(record)).length) / records.length,
  read: (file) => readRecords(recordsOf(file), readDocument),
};

const spanSchema = z.union([
  z.tuple([z.int(), z.int()], z.unknown()).transform(([start, end]) => ({ start, end })),
  z
    .looseObject({ start_offset: z.int(), end_offset: z.int() })
    .transform(({ start_offset, end_offset }) => ({ start: start_offset, end: end_offset })),
]);

const labelsSchema = z.array(z.union([spanSchema, z.string()])).nullish();

const documentSchema = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  label: labelsSchema,
  labels: labelsSchema,
  entities: labelsSchema,
});

const ownFields = ['id', 'text', 'data', 'question', 'label', 'labels', 'entities', 'title'];

function isDocument(record: JsonValue): boolean {
  if (!isObject(record) || typeof (record.text ?? record.data) !== 'string' || questionOf(record) === undefined)
    return false;
  const labels = record.label ?? record.labels ?? record.entities;
  return isList(labels) && documentSchema.safeParse(record).success;
}

/** The question stands beside the text, or under `meta` or `metadata`. */
function questionOf(record: Readonly<Record<string, JsonValue>>): string | undefined {
  const places = [record, record.meta, record.metadata].filter(isObject);
  return places.map(({ question }) => question).find((question) => typeof question === 'string');
}

function readDocument(record: JsonValue, line: number | undefined): Reading {
  const document = documentSchema.safeParse(record);
  if (!isObject(record) || !document.success) return setAside(line, 'This is no document with labels.', record);
  const context = record.text ?? record.data;
  const question = questionOf(record);
  if (typeof context !== 'string') return setAside(line, 'This document has no text.', record);
  if (question === undefined) return setAside(line, 'This document has no "question" among its fields.', record);
  const { id, label, labels, entities } = document.data;
  const { toUnits } = totalOffsets(context);
  const review: string[] = [];
  const answers = (label ?? labels ?? entities ?? []).flatMap((one): Answer[] => {
    if (typeof one === 'string') {
      const found = locate(context, one);
      review.push(...found.review);
      return [found.answer];
    }
    const text = context.slice(Math.max(0, toUnits(one.start)), Math.max(0, toUnits(one.end)));
    return text === '' ? [] : [{ text, start: toUnits(one.start) }];
  });
  return {
    kind: 'entry',
    example: {
      id: (id ?? '') as ExampleId,
      title: typeof record.title === 'string' ? record.title : '',
      context,
      question,
      answers,
      isImpossible: undefined,
    },
    unknown: without(record, ownFields),
    line,
    review,
  };
}
