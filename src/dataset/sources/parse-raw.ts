import { findBreak } from '../squad/find-break.ts';
import type { JsonValue } from '../formats/read-entry.ts';
import { decodeUtf8 } from './encoding.ts';
import type { RawJson } from './json-capture.ts';
import { maxDepth } from './limits.ts';

export type ParsedRaw =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly reason: string; readonly seen: string };

/** Parses a piece of JSON, or says in a sentence why it cannot be: its encoding, its size, its depth, a fault, a repeated key. */
export function parseRaw(raw: RawJson): ParsedRaw {
  const refuse = (reason: string): ParsedRaw => ({ ok: false, reason, seen: raw.bytes.toString('utf8', 0, 1000) });
  if (raw.isTooLong) return refuse('This is too long to be one entry.');
  if (raw.depth > maxDepth) return refuse(`This is nested ${raw.depth} levels deep; ${maxDepth} can be read.`);
  const text = decodeUtf8(raw.bytes);
  if (text === undefined) return refuse('There are bytes in this that are not valid in the encoding of the file.');
  let value: JsonValue;
  try {
    value = raw.hasLongNumber ? parseExactly(text) : (JSON.parse(text) as JsonValue);
  } catch {
    return refuse(breakIn(text, raw.line));
  }
  if (countMembers(value) === raw.members) return { ok: true, value };
  return refuse('A field stands twice in one object, so that which was meant cannot be told.');
}

/** `JSON.parse`, but for whole numbers that would lose digits: they become strings of their digits. */
function parseExactly(text: string): JsonValue {
  const keepDigits = (_key: string, value: unknown, { source }: { source?: string } = {}) =>
    typeof value === 'number' &&
    source !== undefined &&
    /^-?\d+$/.test(source) &&
    !Number.isSafeInteger(value) &&
    String(value) !== source
      ? source
      : value;
  return JSON.parse(text, keepDigits) as JsonValue;
}

function countMembers(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (isList(value)) {
    for (const item of value) count += countMembers(item);
    return count;
  }
  for (const key of Object.keys(value)) count += 1 + countMembers(value[key]!);
  return count;
}

/** `Array.isArray` that knows readonly lists. */
export function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** `Something of {…}`: an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function breakIn(text: string, line: number): string {
  const word = /[:[,]\s*(NaN|-?Infinity)\s*[,\]}]/.exec(text)?.[1];
  if (word !== undefined) return `There is ${word} in this, which JSON does not have.`;
  const found = findBreak(text);
  if (!found) return 'This is not JSON.';
  return `The JSON breaks at line ${line + found.line - 1}, column ${found.column} (${found.reason}).`;
}
