import type { EntryKey } from '../store/ids.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a check has to say of an entry; whatever else it says is kept as it is, and has to be JSON. */
export interface FoundInEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly seen: string;
  readonly fix?: { readonly certainty: string };
}

/** A finding of a check over many entries. */
export interface Found extends FoundInEntry {
  /** Place of the entry among those that were checked, from 1. */
  readonly number: number;
}

/** A finding as the store has it: `finding` is what the check gave. */
export interface StoredFinding<F extends FoundInEntry = FoundInEntry> {
  readonly entry: EntryKey;
  readonly finding: F;
  /** Whether the entry was edited since. */
  readonly stale: boolean;
}
