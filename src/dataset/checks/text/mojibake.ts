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
const sequences = new RegExp(sequence, 'g');
const suspicious = new RegExp(sequence);
const notAscii = /[^\0-\x7f]/;
/** The lead bytes of Latin-1's letters, of typographic marks and of emoji: what mends are believed in mixed text. */
const believable = /^[ÂÃâð]/;
/** Capitals with a mark behind them (`CAFÉ™`, `MANHÃ `) can be a word in capitals, not a broken letter. */
const capitals = /\p{Lu}{2}$/u;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Where a text holds UTF-8 that was read as Latin-1 or Windows-1252 (`cafÃ©`, `donâ€™t`), once or several times over,
 * and what it was meant to be.
 */
export function findMojibake(text: string): Mojibake | undefined {
  if (!suspicious.test(text)) return undefined;
  const edits: TextEdit[] = [];
  let surely = false;
  let isUtf8 = true;
  for (const match of text.matchAll(runs)) {
    const after = decoded(match[0]);
    if (after === undefined) {
      isUtf8 = false;
      continue;
    }
    surely ||= !capitals.test(text.slice(Math.max(0, match.index - 4), match.index));
    edits.push(...editsOf(match[0], match.index, after));
  }
  const rest = edits.map((edit) => ({ ...edit, after: '' }));
  const whole = surely && isUtf8 && !notAscii.test(applyEdits(text, rest));
  const believed = whole ? edits : edits.filter(({ before }) => believable.test(before));
  return believed.length === 0 ? undefined : { edits: believed, whole };
}

/** One for each letter, so that an answer can begin at any of them; one for all where they were broken twice. */
function editsOf(run: string, at: number, after: string): TextEdit[] {
  const letters = Array.from(run.matchAll(sequences), ({ 0: before, index }) => ({
    start: at + index,
    end: at + index + before.length,
    before,
    after: decoded(before) ?? before,
  }));
  const separate = letters.map((letter) => letter.after).join('') === after;
  return separate ? letters : [{ start: at, end: at + run.length, before: run, after }];
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
