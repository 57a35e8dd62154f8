import type { Domain } from './domain.ts';
import type { Random } from '../../shared/random.ts';

/**
 * How freely notes and questions are worded: `plain` keeps to the two plainest ways of saying and asking each fact;
 * `varied` uses them all; `free` also says facts together, joins sentences and mixes in some that answer nothing.
 */
export const phrasings = ['plain', 'varied', 'free'] as const;
export type Phrasing = (typeof phrasings)[number];

/** Whether the facts of a note are of unlike kinds, of any, or such that at least two are of a kind. */
export const likenesses = ['unlike', 'any', 'alike'] as const;
export type Likeness = (typeof likenesses)[number];

/** `count` facts to say in one note, by key. */
export function chooseFacts(domain: Domain, count: number, likeness: Likeness, random: Random): readonly string[] {
  const keys = random.shuffled(Object.keys(domain.facts));
  const kindOf = (key: string) => domain.facts[key]!.kind;
  if (likeness === 'any') return keys.slice(0, count);
  if (likeness === 'unlike') {
    const firsts = keys.filter((key, index) => keys.findIndex((other) => kindOf(other) === kindOf(key)) === index);
    return [...firsts, ...keys.filter((key) => !firsts.includes(key))].slice(0, count);
  }
  const [one] = keys.filter((key) => keys.some((other) => other !== key && kindOf(other) === kindOf(key)));
  const other = keys.find((key) => key !== one && one !== undefined && kindOf(key) === kindOf(one));
  const pair = keys.filter((key) => key === one || key === other);
  return [...pair, ...keys.filter((key) => !pair.includes(key))].slice(0, count);
}
