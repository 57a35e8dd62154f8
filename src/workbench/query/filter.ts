import type { Split } from '../entries/entry.ts';
import type { Severity } from '../findings/finding.ts';
import type { EntryKey } from '../store/ids.ts';

/** Both ends included; an end that is left out is open. In UTF-16 units. */
export interface LengthRange {
  readonly least?: number;
  readonly most?: number;
}

/** Which entries of a data set: those for which all that is given holds. Nothing given: all. */
export interface EntryFilter {
  /** Is one of these. */
  readonly entries?: readonly EntryKey[];
  /** Has the same context as this one. */
  readonly sameText?: EntryKey;
  /** In the language of `readSearch`. */
  readonly search?: string;
  /** Has a finding of any of these rules. */
  readonly rules?: readonly string[];
  /** Has a finding of this severity. */
  readonly severity?: Severity;
  /** Has any finding at all, or none. */
  readonly findings?: boolean;
  /** Is in any of these; null is in none. */
  readonly splits?: readonly (Split | null)[];
  /** Has an answer, or none. */
  readonly answerable?: boolean;
  /** Of the document with this title. */
  readonly title?: string;
  readonly contextLength?: LengthRange;
  readonly questionLength?: LengthRange;
  /** Of the longest answer; 0 where there is none. */
  readonly answerLength?: LengthRange;
  /** Where its first answer begins, in percent of the context. */
  readonly answerPosition?: LengthRange;
  /** Asks for one of these, as `questionType` has them. */
  readonly questionTypes?: readonly string[];
  /** Is answered wrong by a model of this name. */
  readonly wrongBy?: string;
  readonly edited?: boolean;
  readonly reviewed?: boolean;
}
