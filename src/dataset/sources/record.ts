import type { JsonValue } from '../formats/read-entry.ts';

/** A value of a file's own, before it is known what it means, or what could not be one. */
export type FileRecord =
  { readonly kind: 'record'; readonly value: JsonValue; readonly line: number | undefined } | SetAside;

export interface SetAside {
  readonly kind: 'set-aside';
  /** As a sentence. */
  readonly reason: string;
  /** At most 200 characters. */
  readonly seen: string;
  readonly line: number | undefined;
}

export function setAside(line: number | undefined, reason: string, seen: unknown): SetAside {
  const text = typeof seen === 'string' ? seen : (JSON.stringify(seen) as string | undefined);
  return { kind: 'set-aside', reason, seen: shortened(text ?? ''), line };
}

function shortened(text: string): string {
  const flat = text.trim();
  return flat.length <= 200 ? flat : `${flat.slice(0, 199).toWellFormed()}…`;
}

/** The names of a record's fields, for a message: `"id", "text"`. */
export function fieldNames(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return 'no fields';
  const names = Object.keys(value).slice(0, 12);
  return names.length === 0 ? 'no fields' : names.map((name) => `"${shown(name)}"`).join(', ');
}

/** On one line, whatever stands in it. */
function shown(name: string): string {
  const text = name.length <= 60 ? name : `${name.slice(0, 59)}…`;
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
}
