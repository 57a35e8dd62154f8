import { isUtf8 } from 'node:buffer';
import { startsWith } from './signatures.ts';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** By the byte order mark or, without one, by where the zeros stand; UTF-8 otherwise. `utf-32` cannot be read. */
export function detectEncoding(first: Uint8Array): Encoding | 'utf-32' {
  if (startsWith(first, [0xff, 0xfe, 0, 0]) || startsWith(first, [0, 0, 0xfe, 0xff])) return 'utf-32';
  if (startsWith(first, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(first, [0xfe, 0xff])) return 'utf-16be';
  const [a, b, c, d] = first;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return 'utf-8';
}

/**
 * Any encoding as UTF-8 without its byte order mark. What was not valid in its own encoding is not valid UTF-8 either, so
 * that it is found, and set aside, where a row is decoded.
 */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of recode(chunks, encoding)) {
    const bytes = isFirst && startsWith(chunk, [0xef, 0xbb, 0xbf]) ? chunk.subarray(3) : chunk;
    if (chunk.length > 0) isFirst = false;
    if (bytes.length > 0) yield bytes;
  }
}

async function* recode(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') yield* chunks;
  else if (encoding === 'windows-1252') {
    const decoder = new TextDecoder('windows-1252');
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk));
  } else yield* fromUtf16(chunks, encoding === 'utf-16be');
}

const invalid = Buffer.of(0xff);
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

async function* fromUtf16(chunks: AsyncIterable<Buffer>, isBigEndian: boolean): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    let end = bytes.length - (bytes.length % 2);
    const last = end < 2 ? 0 : isBigEndian ? bytes[end - 2]! : bytes[end - 1]!;
    if (last >= 0xd8 && last < 0xdc) end -= 2;
    rest = bytes.subarray(end);
    const whole = Buffer.from(bytes.subarray(0, end));
    yield wellFormed((isBigEndian ? whole.swap16() : whole).toString('utf16le'));
  }
  if (rest.length > 0) yield invalid;
}

function wellFormed(text: string): Buffer {
  if (text.isWellFormed()) return Buffer.from(text);
  const pieces = text.split(loneSurrogate).flatMap((piece) => [Buffer.from(piece), invalid]);
  return Buffer.concat(pieces.slice(0, -1));
}

/** The text of UTF-8 bytes; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}
