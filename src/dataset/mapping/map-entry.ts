import type { Answer, ExampleId } from '../example.ts';
import { flatFields } from '../formats/flat-entry.ts';
import type { JsonValue, Reading, UnknownFields } from '../formats/read-entry.ts';
import { isList, isObject } from '../sources/parse-raw.ts';
import { setAside } from '../sources/record.ts';
import {
  expand,
  formatPath,
  parsePath,
  pruned,
  startsWithPath,
  valueWithin,
  type Bound,
  type FieldPath,
} from './field-path.ts';
import { stripHtml } from './html.ts';
import { locate } from './locate.ts';
import { unitsOf } from './offset-units.ts';
import type { AnswersMapping, FieldMapping } from './schema.ts';

/** An entry from its record and what stands around it. */
export function entryMapper(mapping: FieldMapping): (bounds: readonly Bound[], line: number | undefined) => Reading {
  const paths = pathsOf(mapping);
  const isNone = noAnswerTest(mapping.no_answer);
  return (bounds, line) => {
    const at = (path: FieldPath | undefined) => path && valueWithin(bounds, path);
    const seen = bounds.at(-1)!.value;
    const [given, question] = [textOf(at(paths.context)), textOf(at(paths.question))];
    if (given === undefined) return setAside(line, `There is no text at "${mapping.context}".`, seen);
    if (question === undefined) return setAside(line, `There is no text at "${mapping.question}".`, seen);
    const context = contextOf(given, mapping);
    const review: string[] = [];
    const raw = mapping.answers ? rawAnswers(bounds, mapping.answers) : [];
    const said = raw.filter(({ text }) => text === undefined || !isNone(text));
    const answers = said.flatMap((one) => toAnswer(one, context, review));
    const saysNone =
      raw.length > said.length && said.length === 0 && raw.some(({ text }) => text !== undefined && text.trim() !== '');
    const flag = flagOf(at(paths.isImpossible));
    if (flag === 'unclear')
      review.push(`Whether it has an answer is unclear: "${mapping.is_impossible!}" is neither yes nor no.`);
    return {
      kind: 'entry',
      example: {
        id: (textOf(at(paths.id)) ?? '') as ExampleId,
        title: textOf(at(paths.title)) ?? '',
        context: context.text,
        question,
        answers,
        isImpossible: typeof flag === 'boolean' ? flag : saysNone ? true : undefined,
      },
      unknown: unmapped(bounds, paths.all),
      line,
      review,
    };
  };
}

function pathsOf({ context, question, id, title, is_impossible, answers }: FieldMapping) {
  const optional = (path: string | undefined) => (path === undefined ? undefined : parsePath(path));
  const named = [context, question, id, title, is_impossible, answers?.text, answers?.start, answers?.end];
  return {
    context: parsePath(context),
    question: parsePath(question),
    id: optional(id),
    title: optional(title),
    isImpossible: optional(is_impossible),
    all: named.filter((path) => path !== undefined).map(parsePath),
  };
}

interface Context {
  readonly text: string;
  /** The UTF-16 offset in `text` of an offset as the file counts. */
  readonly toText: (offset: number) => number;
}

function contextOf(given: string, { context_format, offsets_in, answers }: FieldMapping): Context {
  const unit = answers?.unit ?? 'code-point';
  if (context_format === 'text') return { text: given, toText: unitsOf(given, unit) };
  const plain = stripHtml(given);
  if (offsets_in === 'text') return { text: plain.text, toText: unitsOf(plain.text, unit) };
  const toUnits = unitsOf(given, unit);
  return { text: plain.text, toText: (offset) => (offset < 0 ? offset : plain.toText(toUnits(offset))) };
}

interface RawAnswer {
  readonly text: string | undefined;
  /** 0-based, in the file's units. */
  readonly start: number | undefined;
  /** Behind the last character. */
  readonly end: number | undefined;
}

function rawAnswers(bounds: readonly Bound[], answers: AnswersMapping): RawAnswer[] {
  const elements = answers.each === undefined ? [bounds] : expand(bounds, parsePath(answers.each));
  return elements.flatMap((element) => {
    const list = (path: string | undefined): readonly JsonValue[] => {
      const value = path === undefined ? undefined : valueWithin(element, parsePath(path));
      return isList(value) ? value : value === undefined || value === null ? [] : [value];
    };
    const [texts, starts, ends] = [list(answers.text), list(answers.start), list(answers.end)];
    const count = answers.text === undefined ? starts.length : texts.length;
    const shift = answers.end_is === 'inclusive' ? 1 : 0;
    return Array.from({ length: count }, (_, index) => {
      const [start, end] = [wholeNumber(starts[index]), wholeNumber(ends[index])];
      return {
        text: answers.text === undefined ? undefined : (textOf(texts[index]) ?? ''),
        start: start === undefined ? undefined : start - answers.base,
        end: end === undefined ? undefined : end - answers.base + shift,
      };
    });
  });
}

function toAnswer({ text, start, end }: RawAnswer, context: Context, review: string[]): Answer[] {
  if (text === undefined) {
    if (start === undefined || end === undefined || start < 0 || end <= start) return [];
    const [from, to] = [context.toText(start), context.toText(end)];
    const inside = context.text.slice(from, to);
    if (inside !== '') return [{ text: inside, start: from }];
    review.push(`An answer from ${start} to ${end} lies outside of the context.`);
    return [];
  }
  if (start !== undefined && start >= 0) return [{ text, start: context.toText(start) }];
  const found = locate(context.text, text);
  review.push(...found.review);
  return [found.answer];
}

function textOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function wholeNumber(value: JsonValue | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

function noAnswerTest(values: readonly string[]): (text: string) => boolean {
  const none = new Set(['', ...values.map((value) => value.trim().toLowerCase())]);
  return (text) => none.has(text.trim().toLowerCase());
}

function flagOf(value: JsonValue | undefined): boolean | 'unclear' | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object') return 'unclear';
  const word = String(value).trim().toLowerCase();
  if (['true', '1', '1.0', 'yes', 'y'].includes(word)) return true;
  if (['false', '0', '0.0', 'no', 'n'].includes(word)) return false;
  return 'unclear';
}

/** What no part of the mapping took, from the record inwards; a name that SQuAD has a meaning for gets a prefix. */
function unmapped(bounds: readonly Bound[], mapped: readonly FieldPath[]): UnknownFields {
  const fields = bounds.flatMap(({ path, value }, index): [string, JsonValue][] => {
    const inner = bounds[index + 1]?.path.slice(0, -1);
    const taken = [...mapped, ...(inner ? [inner] : [])].filter((one) => startsWithPath(one, path));
    const left = pruned(
      value,
      taken.map((one) => one.slice(path.length)),
    );
    if (!isObject(left)) return left === undefined || path.length === 0 ? [] : [[nameOf(path), left]];
    return Object.entries(left).map(([name, item]) => [path.length === 0 ? name : `${nameOf(path)}.${name}`, item]);
  });
  const reserved: readonly string[] = flatFields;
  return Object.fromEntries(fields.map(([name, item]) => [reserved.includes(name) ? `source.${name}` : name, item]));
}

function nameOf(path: FieldPath): string {
  return formatPath(path.filter((step) => step !== 'every'));
}
