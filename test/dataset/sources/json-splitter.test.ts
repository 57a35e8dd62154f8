import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonPiece } from '../../../src/dataset/sources/json-piece.ts';
import { JsonSplitter } from '../../../src/dataset/sources/json-splitter.ts';

/** The pieces of a text that comes in chunks of the sizes given, over and over. */
function split(text: string, path: readonly string[], sizes: readonly number[] = [1 << 20]): JsonPiece[] {
  const bytes = Buffer.from(text);
  const splitter = new JsonSplitter(path, 1e6);
  const pieces: JsonPiece[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    pieces.push(...splitter.push(bytes.subarray(at, at + size)));
    at += size;
  }
  return [...pieces, ...splitter.end()];
}

const shown = (pieces: readonly JsonPiece[]) =>
  pieces.map((piece) =>
    piece.kind === 'element' || piece.kind === 'field'
      ? { ...piece, raw: { ...piece.raw, bytes: piece.raw.bytes.toString() } }
      : piece,
  );
const elements = (pieces: readonly JsonPiece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'element' ? [JSON.parse(piece.raw.bytes.toString()) as unknown] : []));

const arbitraryList = fc.array(fc.jsonValue(), { maxLength: 6 });
const indent = fc.constantFrom(0, 1, 4);

describe('splitting JSON', () => {
  it('gives every element as JSON.parse has it, and the fields around them', () => {
    fc.assert(
      fc.property(arbitraryList, fc.jsonValue(), indent, (list, other, spaces) => {
        const pieces = split(JSON.stringify({ before: other, rows: list, after: other }, null, spaces), ['rows', '*']);
        expect(elements(pieces)).toEqual(JSON.parse(JSON.stringify(list)));
        const fields = pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.key] : []));
        expect(fields).toEqual(['before', 'after']);
        expect(pieces.filter(({ kind }) => kind === 'fault')).toEqual([]);
      }),
    );
  });

  it('gives the same however the text is cut into chunks, whole or damaged', () => {
    const damaged = fc
      .tuple(arbitraryList, indent, fc.nat(), fc.constantFrom('', '"', '{', ']', '\\', ','))
      .map(([list, spaces, at, put]) => {
        const text = JSON.stringify({ rows: list, x: '"\\' }, null, spaces);
        const place = at % text.length;
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(damaged, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), (text, sizes) => {
        const whole = shown(split(text, ['rows', '*'])).filter(({ kind }) => kind !== 'fault');
        expect(shown(split(text, ['rows', '*'], sizes)).filter(({ kind }) => kind !== 'fault')).toEqual(whole);
      }),
    );
  });

  it('counts lines, depth and members', () => {
    const [first, second] = split('{"rows":\n[1,\n{"a": {"b": [":{"]}}]}', ['rows', '*']);
    expect(first).toMatchObject({ kind: 'element', raw: { line: 2, depth: 0, members: 0 } });
    expect(second).toMatchObject({ kind: 'element', raw: { line: 3, depth: 3, members: 2 } });
  });
});
