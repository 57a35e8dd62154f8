import type { Answer, Example } from '../example.ts';
import type { DatasetFacts } from './dataset-facts.ts';
import type { Certainty, Observation, Severity } from './finding.ts';
import type { TextEdit } from './text/text-edit.ts';

interface Named {
  /** Stable and machine-readable, in kebab case. */
  readonly name: string;
  /** What is wrong, in a few words, as a heading over its findings. */
  readonly title: string;
}

export type TextPart = 'context' | 'question' | 'answer';

/** What a rule saw in a text. */
export interface TextObservation {
  readonly severity: Severity;
  /** What the text has, as a sentence goes on after `The context has`. */
  readonly has: string;
  /** None where only a person can tell what was meant. */
  readonly fix?: { readonly certainty: Certainty; readonly edits: readonly TextEdit[] };
}

/**
 * Looks at a text by itself, unless it `isOrdinary`. An answer that stands in its context is part of that, and not looked at
 * again.
 */
export interface TextRule extends Named {
  readonly kind: 'text';
  readonly parts: readonly TextPart[];
  readonly judge: (text: string) => TextObservation | undefined;
}

/** Looks at an answer of an entry, unless it `isOrdinaryAnswer`. */
export interface AnswerRule extends Named {
  readonly kind: 'answer';
  readonly judge: (answer: Answer, index: number, example: Example) => AnswerObservation | undefined;
}

export type AnswerObservation = Omit<Observation, 'subject'>;

/** Looks at an entry by itself. */
export interface EntryRule extends Named {
  readonly kind: 'entry';
  readonly judge: (example: Example) => Observation | undefined;
}

/** Looks at all entries. */
export interface DatasetRule extends Named {
  readonly kind: 'dataset';
  /** Whether there is nothing to be seen without another split. */
  readonly comparesSplits?: true;
  readonly judge: (facts: DatasetFacts, report: ReportFinding) => void;
}

/** To be called with the entry's index for each thing seen. */
export type ReportFinding = (index: number, observation: Observation) => void;

export type CheckRule = TextRule | AnswerRule | EntryRule | DatasetRule;
