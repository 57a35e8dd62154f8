import type { Stretch } from '../reading/lanes.ts';
import { words } from './segments.ts';

/**
 * The first word from an offset on that begins as typed; behind the last word the text begins again. Case, accents and the
 * sign before a number do not matter.
 */
export function findWord(text: string, typed: string, from: number): Stretch | null {
  const wanted = plain(typed);
  const begins = ({ start, end }: Stretch): boolean => {
    const word = plain(text.slice(start, end));
    return word.startsWith(wanted) || word.replace(/^[^\p{L}\p{N}]+/u, '').startsWith(wanted);
  };
  const list = words(text);
  return list.find((word) => word.start >= from && begins(word)) ?? list.find(begins) ?? null;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
