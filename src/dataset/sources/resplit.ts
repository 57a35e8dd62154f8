import type { RawJson } from './json-capture.ts';
import { JsonSplitter } from './json-splitter.ts';
import { maxRowBytes } from './limits.ts';
import { parseRaw, type ParsedRaw } from './parse-raw.ts';
import { resyncPoints } from './resync-points.ts';

export interface RawPiece {
  readonly raw: RawJson;
  readonly parsed: ParsedRaw;
}

/**
 * Parses a piece of JSON. Where that fails, a missing bracket or quote may have made it run on into its neighbours: these are
 * looked for by how the piece begins, and parsed by themselves.
 */
export function parsePieces(raw: RawJson): RawPiece[] {
  const parsed = parseRaw(raw);
  if (parsed.ok || raw.isTooLong) return [{ raw, parsed }];
  const points = resyncPoints(raw.bytes);
  if (points.length === 0) return [{ raw, parsed }];
  const bounds = [0, ...points, raw.bytes.length];
  let line = raw.line;
  return bounds.slice(1).map((end, index) => {
    const bytes = raw.bytes.subarray(bounds[index], end);
    const piece = wholeIn(bytes, line);
    for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) line += 1;
    return { raw: piece, parsed: parseRaw(piece) };
  });
}

/** The value that the bytes begin with; all of them where it does not end. */
function wholeIn(bytes: Buffer, line: number): RawJson {
  const [first] = new JsonSplitter([], maxRowBytes, line).push(bytes);
  if (first?.kind === 'element') return first.raw;
  return { bytes, line, depth: 0, members: 0, hasLongNumber: true, isTooLong: false };
}
