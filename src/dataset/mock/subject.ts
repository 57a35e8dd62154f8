import type { Domain } from './domain.ts';
import type { Random } from '../../shared/random.ts';
import type { MockValue } from './value.ts';

/** Who or what a note is about, and how it is called throughout the note. */
export interface Subject {
  readonly name: string;
  /** Placeholder to mention: `it` to `the hotel`. */
  readonly mentions: ReadonlyMap<string, string>;
  /** What is said of it, by key of the fact. */
  readonly values: ReadonlyMap<string, MockValue>;
}

/** The mentions chosen for one note. */
export function chooseMentions(domain: Domain, name: string, random: Random): ReadonlyMap<string, string> {
  return new Map(Object.entries(domain.subject.mentions(name)).map(([word, forms]) => [word, random.pick(forms)]));
}
