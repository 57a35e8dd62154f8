import { characterOf } from './byte-of.ts';
import { findMojibake } from './mojibake.ts';
import type { TextEdit } from './text-edit.ts';

/** Controls other than tab and line ends, byte order marks inside a text, and halves of surrogate pairs. */
const control =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const anyControl = new RegExp(control.source);

/**
 * Characters that no reader sees and that do not belong in a text. Those of 0x80 to 0x9F are Windows-1252 read as
 * Latin-1 (the HTML standard reads them so too); a vertical tab and a form feed end a line; the rest is taken out. Those
 * that are a part of a broken letter are left to `findMojibake`.
 */
export function findControlCharacters(text: string): readonly TextEdit[] {
  if (!anyControl.test(text)) return [];
  const broken = findMojibake(text)?.edits ?? [];
  const edits: TextEdit[] = [];
  for (const { 0: before, index: start } of text.matchAll(control)) {
    if (broken.some((edit) => start >= edit.start && start < edit.end)) continue;
    edits.push({ start, end: start + 1, before, after: meant(before.charCodeAt(0)) });
  }
  return edits;
}

function meant(code: number): string {
  if (code === 0x0b || code === 0x0c) return '\n';
  return code >= 0x80 && code <= 0x9f ? (characterOf(code) ?? '') : '';
}
