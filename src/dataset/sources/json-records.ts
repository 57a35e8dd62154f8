import type { JsonValue } from '../formats/read-entry.ts';
import type { JsonPiece } from './json-piece.ts';
import { JsonSplitter } from './json-splitter.ts';
import { maxRowBytes } from './limits.ts';
import { parseRaw } from './parse-raw.ts';
import { setAside, type FileRecord } from './record.ts';
import { parsePieces } from './resplit.ts';

/** A field of a container around the records, as it is met: of level 1 in the root. */
export type OnField = (level: number, key: string, value: JsonValue) => void;

/** The values at `path` of one JSON document: see `JsonSplitter`. */
export async function* jsonRecords(
  chunks: AsyncIterable<Buffer>,
  path: readonly string[],
  onField: OnField = () => undefined,
): AsyncGenerator<readonly FileRecord[]> {
  for await (const pieces of jsonPieces(chunks, path)) yield pieces.flatMap((piece) => recordsOf(piece, onField));
}

function recordsOf(piece: JsonPiece, onField: OnField): FileRecord | FileRecord[] {
  switch (piece.kind) {
    case 'fault':
      return setAside(piece.line, piece.reason, piece.seen);
    case 'leave':
      return [];
    case 'field': {
      const parsed = parseRaw(piece.raw);
      if (!parsed.ok) return setAside(piece.raw.line, parsed.reason, parsed.seen);
      onField(piece.level, piece.key, parsed.value);
      return [];
    }
    case 'element':
      return parsePieces(piece.raw).map(({ raw, parsed }) =>
        parsed.ok
          ? { kind: 'record', value: parsed.value, line: raw.line }
          : setAside(raw.line, parsed.reason, parsed.seen),
      );
  }
}

export async function* jsonPieces(chunks: AsyncIterable<Buffer>, path: readonly string[]): AsyncGenerator<JsonPiece[]> {
  const splitter = new JsonSplitter(path, maxRowBytes);
  for await (const chunk of chunks) yield splitter.push(chunk);
  yield splitter.end();
}
