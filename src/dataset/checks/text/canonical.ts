import { findControlCharacters } from './control-characters.ts';
import { findHtml } from './html.ts';
import { findMojibake } from './mojibake.ts';
import { isOrdinary } from './is-ordinary.ts';
import { applyEdits } from './text-edit.ts';

const plain = /^[\x20-\x7e\n\r\t]*$/;
/** Ordinary, on one line. */
const ordinaryLine = /^[\x20-\x25\x27-\x3b\x3d-\x7e]*$/;
/** White space other than single spaces. */
const uneven = /[^\S ]\s*| \s+/g;

/** The text with what is surely broken in its encoding mended. */
export function repairedText(text: string): string {
  if (plain.test(text)) return text;
  const mojibake = findMojibake(text);
  const decoded = mojibake?.whole ? applyEdits(text, mojibake.edits) : text;
  const controls = findControlCharacters(decoded);
  return controls.length === 0 ? decoded : repairedText(applyEdits(decoded, controls));
}

/**
 * What makes two texts the same to a reader: letter case, white space, compatible Unicode forms, HTML and a broken
 * encoding do not count. Punctuation and words do.
 */
export function canonicalText(text: string): string {
  // So it is with most, for which looking twice is enough.
  if (ordinaryLine.test(text) && !text.includes('  ')) return text.trim().toLowerCase();
  const form = isOrdinary(text) ? text : reformed(withoutHtml(text));
  return form.toLowerCase().trim().replaceAll(uneven, ' ');
}

function withoutHtml(text: string): string {
  const edits = findHtml(text);
  return edits.length === 0 ? text : withoutHtml(applyEdits(text, edits));
}

function reformed(shown: string): string {
  return plain.test(shown) ? shown : mended(shown).normalize('NFKC');
}

/** With what is likely broken mended too. */
function mended(text: string): string {
  return repairedText(applyEdits(text, findMojibake(text)?.edits ?? []));
}
