import type { Answer } from '../example.ts';
import type { Random } from '../../shared/random.ts';
import type { MockValue } from './value.ts';

const leadingWord = /(?:^|[\s(])(on|at|by|from|in|about|to|the|a|an) $/i;

/**
 * The same answer as several people mark it: the gold span first, then one or two more that agree with it or draw its
 * bounds a little wider (the small word before it) or narrower (a number without its unit, a last name).
 */
export function annotate(context: string, gold: Answer, value: MockValue, random: Random): readonly Answer[] {
  const others = [gold, gold, ...narrower(gold, value), ...wider(context, gold)];
  return [gold, ...random.shuffled(others).slice(0, 1 + random.below(2))];
}

function narrower({ text, start }: Answer, value: MockValue): readonly Answer[] {
  const at = value.narrower === undefined ? -1 : text.toLowerCase().indexOf(value.narrower.toLowerCase());
  if (at === -1) return [];
  return [{ text: text.slice(at, at + value.narrower!.length), start: start + at }];
}

function wider(context: string, { text, start }: Answer): readonly Answer[] {
  const word = leadingWord.exec(context.slice(0, start))?.[1];
  if (word === undefined) return [];
  const from = start - word.length - 1;
  return [{ text: context.slice(from, start + text.length), start: from }];
}
