import type { Head } from '../sources/head.ts';
import { expand, formatPath, startsWithPath, type Bound, type FieldPath } from './field-path.ts';
import { sampleFields, type SampledField } from './fields.ts';
import { stripHtml } from './html.ts';
import { nameScore, type Role } from './names.ts';
import { noAnswerValues, readsAsNone } from './no-answer-values.ts';
import { proposeOffsets } from './propose-offsets.ts';
import type { ProposedPart } from './proposed-part.ts';
import { textsAt } from './texts-at.ts';
import type { FieldMappingInput } from './schema.ts';

export interface MappingProposal {
  /** Undefined where no context or no question could be found. */
  readonly mapping: FieldMappingInput | undefined;
  readonly parts: readonly ProposedPart[];
  /** That of the least sure of context, question and answers. */
  readonly certainty: number;
}

interface Candidate {
  readonly field: SampledField;
  readonly certainty: number;
  readonly reason: string;
}

/** Suggests which field is what, from names and values alone. */
export function proposeMapping(head: Head): MappingProposal {
  const fields = sampleFields(head.records);
  const question = best(fields.filter(isText).map(asQuestion));
  if (!question) return { mapping: undefined, parts: [], certainty: 0 };
  const entriesPath = question.field.path.slice(0, question.field.path.lastIndexOf('every') + 1);
  const rows = head.records.flatMap((value) => expand([{ path: [], value }], entriesPath)).slice(0, 500);
  const others = fields.filter((field) => field !== question.field);
  const texts = others.filter(isText);
  const reachable = texts.filter(({ path }) => isWithin(path, entriesPath));
  const context = best(reachable.map((field) => asContext(field, texts, rows)));
  if (!context) return { mapping: undefined, parts: [part('question', question)], certainty: 0 };
  const contexts = rows.map((row) => textAt(row, context.field.path));
  const isHtml = share(contexts, (text) => markup.test(text)) >= 0.3;
  const plain = isHtml ? contexts.map((text) => stripHtml(text).text) : contexts;
  const rest = others.filter((field) => field !== context.field);
  const answer = best(rest.filter(isText).map((field) => asAnswer(field, rows, plain)));
  const none = answer
    ? noAnswerValues(
        rows.map((row) => textsAt(row, answer.field.path)),
        plain,
      )
    : [];
  const answers = proposeOffsets({ rows, contexts, isHtml, answer: answer?.field, fields: rest, entriesPath });
  const byName = rest.filter((field) => field !== answer?.field && isWithin(field.path, entriesPath));
  const id = best(byName.map((field) => asId(field, rows)));
  const title = best(
    byName.filter((field) => field !== id?.field && isText(field)).map((field) => named('title', field)),
  );
  const impossible = best(byName.filter(isFlag).map((field) => named('is_impossible', field)));
  const found: [Role, Candidate | undefined][] = [
    ['context', context],
    ['question', question],
    ['answer', answer],
    ['id', id],
    ['title', title],
    ['is_impossible', impossible],
  ];
  const parts = [
    ...found.flatMap(([role, candidate]) => (candidate ? [part(role, candidate)] : [])),
    ...(answers?.parts ?? []),
  ];
  const pathOf = (candidate: Candidate | undefined) => candidate && formatPath(candidate.field.path);
  const mapping: FieldMappingInput = {
    version: 1,
    ...(head.container === 'json' && { records: head.path.join('.') }),
    ...(entriesPath.length > 0 && { entries: formatPath(entriesPath) }),
    ...(id && { id: pathOf(id)! }),
    ...(title && { title: pathOf(title)! }),
    context: pathOf(context)!,
    question: pathOf(question)!,
    ...(isHtml && { context_format: 'html' as const, offsets_in: answers?.offsetsIn ?? 'source' }),
    ...(answers && { answers: answers.mapping }),
    ...(impossible && { is_impossible: pathOf(impossible)! }),
    ...(none.length > 0 && { no_answer: none }),
    certainty: Object.fromEntries(parts.map(({ part: name, certainty, reason }) => [name, { certainty, reason }])),
  };
  const certainty = Math.min(
    context.certainty,
    question.certainty,
    answer?.certainty ?? answers?.parts[0]?.certainty ?? 0,
  );
  return { mapping, parts, certainty };
}

const markup =
  /<\/?(?:p|div|br|span|b|i|em|strong|ul|ol|li|table|tr|td|th|h[1-6]|a|sup|sub|code|pre)\b[^<>]*>|&(?:amp|nbsp|lt|gt|quot|#\d+);/i;

function asQuestion(field: SampledField): Candidate {
  const asks = share(field.values.map(String), (text) => /[?？؟]\s*$/.test(text));
  const name = nameScore('question', field.path);
  const certainty = Math.min(1, 0.55 * asks + 0.45 * name);
  return { field, certainty, reason: `${percent(asks)} of its values end in a question mark${inName(name)}.` };
}

function asContext(
  field: SampledField,
  texts: readonly SampledField[],
  rows: readonly (readonly Bound[])[],
): Candidate {
  const name = nameScore('context', field.path);
  const contexts = rows.map((row) => stripHtml(textAt(row, field.path)).text);
  const length = mean(contexts.map((text) => text.length));
  const holds = Math.max(
    0,
    ...texts.filter((other) => other !== field).map((other) => containment(rows, other.path, contexts)),
  );
  const isLong = length > 200 ? 1 : length / 200;
  const certainty = Math.min(1, 0.35 * isLong + 0.35 * holds + 0.3 * name);
  const what = `its texts are ${Math.round(length)} characters long on average`;
  const how = holds > 0 ? ` and ${percent(holds)} of them hold another field's value` : '';
  return { field, certainty, reason: `${what[0]!.toUpperCase()}${what.slice(1)}${how}${inName(name)}.` };
}

function asAnswer(field: SampledField, rows: readonly (readonly Bound[])[], contexts: readonly string[]): Candidate {
  const inside = containment(rows, field.path, contexts);
  const name = nameScore('answer', field.path);
  const distinct = new Set(field.values).size / Math.max(1, field.values.length);
  const certainty = inside === 0 && name === 0 ? 0 : Math.min(1, 0.55 * inside + 0.35 * name + 0.1 * distinct);
  return { field, certainty, reason: `${percent(inside)} of its values stand in the context${inName(name)}.` };
}

function asId(field: SampledField, rows: readonly (readonly Bound[])[]): Candidate {
  const name = nameScore('id', field.path);
  const values = rows.map((row) => textAt(row, field.path));
  const distinct = new Set(values).size / Math.max(1, values.length);
  const reason = `${percent(distinct)} of its values are different${inName(name)}.`;
  return { field, certainty: name === 0 ? 0 : 0.6 * name + 0.4 * (distinct === 1 ? 1 : distinct / 2), reason };
}

function named(role: Role, field: SampledField): Candidate {
  return { field, certainty: 0.8 * nameScore(role, field.path), reason: 'Its name says so.' };
}

/** How many of a field's values stand in the context of their entry. */
function containment(rows: readonly (readonly Bound[])[], path: FieldPath, contexts: readonly string[]): number {
  let [inside, all] = [0, 0];
  for (const [index, row] of rows.entries()) {
    for (const text of textsAt(row, path)) {
      const answer = text.trim();
      if (answer === '' || readsAsNone(answer)) continue;
      all += 1;
      const context = contexts[index]!;
      if (answer.length < context.length && context.includes(answer)) inside += 1;
    }
  }
  return all === 0 ? 0 : inside / all;
}

function textAt(row: readonly Bound[], path: FieldPath): string {
  return textsAt(row, path)[0] ?? '';
}

/** Whether the path has one value an entry: all the lists it goes through are gone into. */
function isWithin(path: FieldPath, entries: FieldPath): boolean {
  const last = path.lastIndexOf('every');
  return last === -1 || startsWithPath(entries, path.slice(0, last + 1));
}

function isText({ values }: SampledField): boolean {
  return values.length > 0 && values.some((value) => typeof value === 'string');
}

function isFlag({ values }: SampledField): boolean {
  return values.length > 0 && values.every((value) => /^(?:true|false|0|1|yes|no)$/i.test(String(value)));
}

/** The surest, where it is sure enough to be shown. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  const ranked = candidates.filter(({ certainty }) => certainty >= 0.3).sort((a, b) => b.certainty - a.certainty);
  return ranked[0];
}

function part(role: Role, { field, certainty, reason }: Candidate): ProposedPart {
  return { part: role, path: formatPath(field.path), certainty: Math.round(certainty * 100) / 100, reason };
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function inName(score: number): string {
  return score > 0 ? ', and its name fits' : '';
}
