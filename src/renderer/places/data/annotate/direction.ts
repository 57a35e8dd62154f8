import type { Stretch } from '../reading/lanes.ts';
import { characterAfter, characterBefore } from './segments.ts';

const strong = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

export type Direction = 'ltr' | 'rtl';

/** The direction that the line at an offset is set in: that of its first letter, as `unicode-bidi: plaintext` has it. */
export function directionAt(text: string, offset: number): Direction {
  const { start, end } = lineAt(text, offset);
  return directionOf(strong.exec(text.slice(start, end))?.[0] ?? '');
}

/**
 * What is set against the direction of its line around an offset, or near it: in Hebrew a number or an English name, with
 * what stands between its letters. Null where nothing is.
 */
export function againstLine(text: string, offset: number): Stretch | null {
  const line = directionAt(text, offset);
  const { start: from, end: to } = lineAt(text, offset);
  const isAlong = (character: string) => strong.test(character) && directionOf(character) === line;
  const isAgainst = (character: string) =>
    (strong.test(character) || (line === 'rtl' && /\p{N}/u.test(character))) && !isAlong(character);
  if (line === 'ltr' && !rightToLeft.test(text.slice(from, to))) return null;
  const found: Stretch[] = [];
  for (let at = offset; at > from;) {
    const character = characterBefore(text, at);
    if (isAlong(character)) break;
    at -= character.length;
    if (isAgainst(character)) found.unshift({ start: at, end: at + character.length });
  }
  for (let at = offset; at < to;) {
    const character = characterAfter(text, at);
    if (isAlong(character)) break;
    at += character.length;
    if (isAgainst(character)) found.push({ start: at - character.length, end: at });
  }
  return found.length === 0 ? null : { start: found[0]!.start, end: found.at(-1)!.end };
}

function directionOf(letter: string): Direction {
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

function lineAt(text: string, offset: number): Stretch {
  const end = text.indexOf('\n', offset);
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: end === -1 ? text.length : end,
  };
}
