import { byteOf, classOf } from './byte-of.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

export interface Mojibake {
  readonly edits: readonly TextEdit[];
  /** Whether all that is not ASCII in the text turns out to be UTF-8: then there is no other reading of it. */
  readonly whole: boolean;
}

const follower = classOf(0x80, 0xbf);
const sequence = `[\u00c2-\u00df]${follower}|[\u00e0-\u00ef]${follower}{2}|[\u00f0-\u00f4]${follower}{3}`;
const runs = new RegExp(`(?:${sequence})+`, 'g');
const suspicious = new RegExp(sequence);
const notAscii = /[^\0-\x7f]/;
/** The lead bytes of Latin-1's letters, of typographic marks and of emoji: what mends are believed in mixed text. */
const believable = /^[ÂÃâð]/;
/** A capital letter with a mark behind it (`CAFÉ™`, `MANHÃ `) is a word in capitals, not a broken letter. */
const capitals = /\p{Lu}$/u;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Where a text holds UTF-8 that was read as Latin-1 or Windows-1252 (`cafÃ©`, `donâ€™t`), once or several times over,
 * and what it was meant to be.
 */
export function findMojibake(text: string): Mojibake | undefined {
  if (!suspicious.test(text)) return undefined;
  const edits: TextEdit[] = [];
  let doubtful = false;
  for (const match of text.matchAll(runs)) {
    const after = decoded(match[0]);
    if (after === undefined || capitals.test(text.slice(Math.max(0, match.index - 2), match.index))) doubtful = true;
    else edits.push({ start: match.index, end: match.index + match[0].length, before: match[0], after });
  }
  const whole =
    !doubtful &&
    !notAscii.test(
      applyEdits(
        text,
        edits.map((edit) => ({ ...edit, after: '' })),
      ),
    );
  const believed = whole ? edits : edits.filter(({ before }) => believable.test(before));
  return believed.length === 0 ? undefined : { edits: believed, whole };
}

/** Undefined where the bytes are no UTF-8 after all. */
function decoded(run: string): string | undefined {
  const bytes = Uint8Array.from(run, (character) => byteOf(character)!);
  try {
    const text = decoder.decode(bytes);
    // What was broken twice is mended twice.
    return text.replaceAll(runs, (inner) => decoded(inner) ?? inner);
  } catch {
    return undefined;
  }
}
