import type { Example } from '../../example.ts';
import type { Certainty } from '../finding.ts';
import type { AppliedFix, FixedExamples } from '../fixes/fix-examples.ts';
import { type ChangeRecord, changeRecord } from './change-record.ts';

/** What fixing did, as JSON. */
export interface FixReport {
  readonly entries: {
    readonly before: number;
    readonly after: number;
    /** How many of them are otherwise than they were, dropped ones included. */
    readonly changed: number;
  };
  /** How many fixes were made, by rule. */
  readonly fixed: Readonly<Record<string, number>>;
  /** How many findings there still are, by rule. */
  readonly left: Readonly<Record<string, number>>;
  readonly changes: readonly AppliedRecord[];
}

export interface AppliedRecord {
  readonly rule: string;
  readonly id: string;
  readonly number: number;
  readonly seen: string;
  readonly fix: { readonly certainty: Certainty } & ChangeRecord;
}

/** @param left counts of what is still found in the fixed examples */
export function fixReport(
  before: readonly Example[],
  fixed: FixedExamples,
  left: Readonly<Record<string, number>>,
): FixReport {
  const counts: Record<string, number> = {};
  for (const { rule } of fixed.applied) counts[rule] = (counts[rule] ?? 0) + 1;
  return {
    entries: {
      before: before.length,
      after: fixed.examples.length,
      changed: new Set(fixed.applied.map(({ number }) => number)).size,
    },
    fixed: counts,
    left,
    changes: fixed.applied.map(appliedRecord),
  };
}

function appliedRecord({ rule, id, number, seen, certainty, change, before }: AppliedFix): AppliedRecord {
  return { rule, id, number, seen, fix: { certainty, ...changeRecord(change, before) } };
}
