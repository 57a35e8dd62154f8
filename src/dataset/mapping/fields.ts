import type { JsonValue } from '../formats/read-entry.ts';
import { isList, isObject } from '../sources/parse-raw.ts';
import { formatPath, parsePath, type FieldPath } from './field-path.ts';

/** One field of a file's records, for people who map it. */
export interface FieldSummary {
  /** As mappings have it: `questions.*.answer`. */
  readonly path: string;
  readonly types: readonly ('text' | 'number' | 'yes/no' | 'list' | 'object')[];
  /** In what share of the records it is there and not empty. */
  readonly fill: number;
  /** Up to three different values, as text, at most 80 characters each. */
  readonly samples: readonly string[];
}

/** A field with all its values in the sample. */
export interface SampledField {
  readonly path: FieldPath;
  readonly values: readonly (string | number | boolean)[];
  /** In how many records it is there and not empty. */
  readonly records: number;
}

const deepest = 8;
const mostFields = 500;

/** The fields with values of their own (text, number, yes or no) in the records, in the order they are met. */
export function sampleFields(records: readonly JsonValue[]): SampledField[] {
  const fields = new Map<string, { values: (string | number | boolean)[]; records: number; last: number }>();
  const visit = (value: JsonValue, path: FieldPath, record: number) => {
    if (path.length > deepest) return;
    if (isList(value)) for (const item of value) visit(item, [...path, 'every'], record);
    else if (isObject(value))
      for (const [name, item] of Object.entries(value)) visit(item, [...path, { name }], record);
    else {
      const key = formatPath(path);
      let field = fields.get(key);
      if (!field && fields.size < mostFields) fields.set(key, (field = { values: [], records: 0, last: -1 }));
      if (!field || value === null || value === '') return;
      field.values.push(value);
      if (field.last !== record) field.records += 1;
      field.last = record;
    }
  };
  for (const [index, record] of records.entries()) visit(record, [], index);
  return [...fields].map(([path, { values, records: count }]) => ({ path: parsePath(path), values, records: count }));
}

export function listFields(records: readonly JsonValue[]): FieldSummary[] {
  return sampleFields(records).map(({ path, values, records: count }) => ({
    path: formatPath(path),
    types: [...new Set(values.map(typeOf))],
    fill: records.length === 0 ? 0 : count / records.length,
    samples: [...new Set(values.map((value) => shortened(String(value))))].slice(0, 3),
  }));
}

function typeOf(value: string | number | boolean): FieldSummary['types'][number] {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'yes/no';
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= 80 ? line : `${line.slice(0, 79).toWellFormed()}…`;
}
