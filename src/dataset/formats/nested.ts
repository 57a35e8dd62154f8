import { z } from 'zod';
import type { JsonPiece } from '../sources/json-piece.ts';
import { JsonSplitter } from '../sources/json-splitter.ts';
import { jsonPieces } from '../sources/json-records.ts';
import type { RawJson } from '../sources/json-capture.ts';
import { maxRowBytes } from '../sources/limits.ts';
import { isObject, parseRaw } from '../sources/parse-raw.ts';
import { setAside } from '../sources/record.ts';
import { parsePieces } from '../sources/resplit.ts';
import { articleFieldsAhead } from './article-fields.ts';
import { entryOf, mergedFields, prefixed, questionFields, without } from './entry-of.ts';
import type { FileToRead } from './format.ts';
import type { JsonValue, Reading, UnknownFields } from './read-entry.ts';
import { totalOffsets, type TotalOffsets } from './total-offsets.ts';

/** How a tool counts offsets, where it is not SQuAD's way. */
export type ContextOffsets = (context: string) => TotalOffsets;

/** So many are given at once, or what a chunk of the file held. */
const mostAtATime = 1000;

/**
 * SQuAD's own form, `data[].paragraphs[].qas[]`, one paragraph at a time. An article's title may stand behind its paragraphs:
 * these wait for it, up to `maxRowBytes` of them; then the rest of the file is asked for it.
 */
export async function* readNested(
  { source, head, onDocumentField }: FileToRead,
  offsetsOf: ContextOffsets = totalOffsets,
): AsyncGenerator<readonly Reading[]> {
  const root = head.container === 'json' ? head.path : ['data', '*'];
  const path = [...root, 'paragraphs', '*'];
  const articles = new Articles(path.length - 1, offsetsOf, onDocumentField);
  for await (const pieces of jsonPieces(source.chunks(), path)) {
    let readings: Reading[] = [];
    for (const piece of pieces) {
      for (const some of articles.read(piece)) {
        readings.push(...some);
        if (readings.length < mostAtATime) continue;
        yield readings;
        readings = [];
      }
      if (articles.isTooLong) articles.tell(await articleFieldsAhead(source, path, articles.index));
    }
    if (readings.length > 0) yield readings;
  }
  yield* articles.end();
}

/** Reads the pieces of a file, article by article. */
class Articles {
  /** 0-based, in the file. */
  index = 0;
  readonly #level: number;
  readonly #offsetsOf: ContextOffsets;
  readonly #onDocumentField: FileToRead['onDocumentField'];
  #fields: UnknownFields = {};
  /** Paragraphs that wait for what the file may still say of their article. */
  #waiting: RawJson[] = [];
  #bytes = 0;
  /** Whether all its fields are known although it has not ended. */
  #isKnown = false;
  #hasParagraphs = false;

  /** `level`: of an article's own fields. */
  constructor(level: number, offsetsOf: ContextOffsets, onDocumentField: FileToRead['onDocumentField']) {
    this.#level = level;
    this.#offsetsOf = offsetsOf;
    this.#onDocumentField = onDocumentField;
  }

  /** Whether more paragraphs wait than are to be held. */
  get isTooLong(): boolean {
    return this.#bytes > maxRowBytes && !this.#isKnown;
  }

  /** What the file says of the article elsewhere. */
  tell(fields: UnknownFields): void {
    this.#fields = { ...fields, ...this.#fields };
    this.#isKnown = true;
  }

  *read(piece: JsonPiece): Generator<readonly Reading[]> {
    switch (piece.kind) {
      case 'fault':
        if (piece.cut) {
          yield* this.end();
          yield [...salvage(piece.cut, piece, this.#fields, this.#offsetsOf)];
        } else yield [setAside(piece.line, piece.reason, piece.seen)];
        break;
      case 'element':
        this.#waiting.push(piece.raw);
        this.#bytes += piece.raw.bytes.length;
        if (this.#isKnown) yield* this.end();
        break;
      case 'field': {
        const parsed = parseRaw(piece.raw);
        if (!parsed.ok) yield [setAside(piece.raw.line, parsed.reason, parsed.seen)];
        else if (piece.level === 1 && this.#level > 1) this.#onDocumentField(piece.key, parsed.value);
        else this.#fields = { ...this.#fields, [piece.key]: parsed.value };
        break;
      }
      case 'leave':
        if (piece.level > this.#level) this.#hasParagraphs = true;
        else if (piece.level === this.#level) yield* this.#leave(piece.line);
    }
  }

  /** The paragraphs that wait, one at a time: there may be as many as fit into the memory. */
  *end(): Generator<readonly Reading[]> {
    for (const raw of this.#waiting.splice(0)) yield [...paragraph(raw, this.#fields, this.#offsetsOf)];
  }

  *#leave(line: number): Generator<readonly Reading[]> {
    yield* this.end();
    if (!this.#hasParagraphs) yield [setAside(line, 'The article that ends here has no "paragraphs".', this.#fields)];
    this.index += 1;
    this.#fields = {};
    this.#bytes = 0;
    this.#isKnown = false;
    this.#hasParagraphs = false;
  }
}

const paragraphSchema = z.object({ context: z.string(), qas: z.array(z.unknown()) });

function* paragraph(raw: RawJson, article: UnknownFields, offsetsOf: ContextOffsets): Generator<Reading> {
  const pieces = parsePieces(raw);
  if (pieces.length > 1) {
    for (const piece of pieces) yield* paragraph(piece.raw, article, offsetsOf);
    return;
  }
  const { parsed } = pieces[0]!;
  if (!parsed.ok) {
    yield* salvage(raw, parsed, article, offsetsOf);
    return;
  }
  const checked = paragraphSchema.safeParse(parsed.value);
  if (!checked.success || !isObject(parsed.value)) {
    yield setAside(raw.line, 'This is no paragraph with a "context" and "qas".', parsed.value);
    return;
  }
  const text = textOf(checked.data.context, article, without(parsed.value, ['context', 'qas']), offsetsOf);
  for (const qa of checked.data.qas as JsonValue[]) yield entryOf(qa, text, raw.line, ownFields(qa));
}

/** The questions of a paragraph that is damaged, but for those that are themselves. */
function* salvage(
  raw: RawJson,
  { reason, seen }: { readonly reason: string; readonly seen: string },
  article: UnknownFields,
  offsetsOf: ContextOffsets,
): Generator<Reading> {
  const splitter = new JsonSplitter(['qas', '*'], maxRowBytes, raw.line);
  const pieces = raw.isTooLong ? [] : [...splitter.push(raw.bytes), ...splitter.end()];
  const fields = pieces.flatMap((piece) => {
    const field = piece.kind === 'field' ? parseRaw(piece.raw) : undefined;
    return piece.kind === 'field' && field?.ok ? [[piece.key, field.value] as const] : [];
  });
  const { context, ...rest } = Object.fromEntries(fields);
  const isWhole = pieces.every((piece) => piece.kind !== 'field' || parseRaw(piece.raw).ok);
  if (typeof context !== 'string' || !isWhole || new Set(fields.map(([key]) => key)).size < fields.length) {
    yield setAside(raw.line, `${reason} It is a paragraph with all its questions.`, seen);
    return;
  }
  const text = textOf(context, article, rest, offsetsOf);
  for (const piece of pieces) {
    if (piece.kind === 'fault') yield setAside(piece.line, piece.reason, piece.seen);
    if (piece.kind !== 'element') continue;
    for (const { raw: one, parsed: qa } of parsePieces(piece.raw)) {
      if (qa.ok) yield entryOf(qa.value, text, one.line, ownFields(qa.value));
      else yield setAside(one.line, qa.reason, qa.seen);
    }
  }
}

function textOf(context: string, article: UnknownFields, paragraph: UnknownFields, offsetsOf: ContextOffsets) {
  const { title, ...others } = article;
  const unknown = mergedFields(
    prefixed('paragraph', paragraph),
    prefixed('article', typeof title === 'string' || title === undefined || title === null ? others : article),
  );
  return { title: typeof title === 'string' ? title : '', context, offsets: offsetsOf(context), unknown };
}

/** Fields of the question itself; those whose names a flat file needs get a prefix. */
function ownFields(qa: JsonValue): UnknownFields {
  const own = without(qa, questionFields);
  if (!('title' in own || 'context' in own)) return own;
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => [
      name === 'title' || name === 'context' ? `entry.${name}` : name,
      value,
    ]),
  );
}
