import type { JsonValue, UnknownFields } from '../formats/read-entry.ts';
import { isList } from '../sources/parse-raw.ts';
import type { EntryToWrite } from './writer.ts';

/** An entry's unknown fields by where they stand in a file. */
export interface UnknownPlaces {
  readonly article: UnknownFields;
  readonly paragraph: UnknownFields;
  /** A list with one value an answer each. */
  readonly answers: Readonly<Record<string, readonly JsonValue[]>>;
  readonly plausibleAnswers: Readonly<Record<string, readonly JsonValue[]>>;
  readonly own: UnknownFields;
}

const ofArticles = ['title', 'paragraphs'];
const ofParagraphs = ['context', 'qas'];

/** Where in the nested form each field stands: see `UnknownFields`. What cannot stand there is the question's own. */
export function placesOf({ example, unknown }: EntryToWrite): UnknownPlaces {
  const places = { article: {}, paragraph: {}, answers: {}, plausibleAnswers: {}, own: {} };
  for (const [name, value] of Object.entries(unknown)) {
    const [, prefix = '', rest = ''] = /^(article|paragraph|answers|plausible_answers|entry)\.([^]*)$/.exec(name) ?? [];
    if (
      prefix === 'article' &&
      (!ofArticles.includes(rest) || (rest === 'title' && example.title === '' && isOddTitle(value)))
    ) {
      put(places.article, rest, value);
    } else if (prefix === 'paragraph' && !ofParagraphs.includes(rest)) put(places.paragraph, rest, value);
    else if (prefix === 'answers' && fits(rest, value, example.answers)) put(places.answers, rest, value);
    else if (prefix === 'plausible_answers' && fits(rest, value, example.plausibleAnswers)) {
      put(places.plausibleAnswers, rest, value);
    } else if (prefix === 'entry' && (rest === 'title' || rest === 'context')) put(places.own, rest, value);
    else put(places.own, name, value);
  }
  return places;
}

/** A title that is no text is kept as it stands, beside none. */
function isOddTitle(value: JsonValue): boolean {
  return typeof value !== 'string' && value !== null;
}

function fits(name: string, value: JsonValue, answers: readonly unknown[] | undefined): boolean {
  if (name === 'text' || name === 'answer_start') return false;
  return isList(value) && answers !== undefined && answers.length > 0 && value.length === answers.length;
}

/** Sets a field by any name, `__proto__` too. */
function put(fields: object, name: string, value: JsonValue): void {
  Object.defineProperty(fields, name, { value, enumerable: true, writable: true, configurable: true });
}
