import type { ExampleId } from '../example.ts';
import type { Change } from './fixes/change.ts';

/** `error`: training or scoring goes wrong by it. `warning`: it likely does harm. `info`: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * `certain`: loses nothing that anybody wrote, and there is no other reading. `likely`: what a person would most often
 * do, but only a person can say.
 */
export type Certainty = 'certain' | 'likely';

/** What a finding is about. */
export type Subject =
  | { readonly part: 'entry' | 'id' | 'context' | 'question' }
  /** `index` among the entry's answers. */
  | { readonly part: 'answer'; readonly index: number };

export interface Fix {
  readonly certainty: Certainty;
  readonly change: Change;
}

/** What a rule saw in an entry. */
export interface Observation {
  readonly severity: Severity;
  readonly subject: Subject;
  /** In plain words, with texts in curly quotes; whole sentences. */
  readonly seen: string;
  /** None where only a person can tell what is right. */
  readonly fix?: Fix;
  /** The other entry that it is about, such as the one whose question is repeated. */
  readonly other?: EntryRef;
}

/** An entry of a data set. */
export interface EntryRef {
  /** As the data set has it: may be empty or repeated. */
  readonly id: ExampleId;
  /** Its place in the data set, from 1. */
  readonly number: number;
}

export interface Finding extends Observation, EntryRef {
  /** Name of the rule. */
  readonly rule: string;
}

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Equal for two subjects of an entry exactly when they are the same. */
export function subjectKey(subject: Subject): string {
  return subject.part === 'answer' ? `answer ${subject.index}` : subject.part;
}
