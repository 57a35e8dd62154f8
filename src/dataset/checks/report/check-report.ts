import type { Example } from '../../example.ts';
import type { Certainty, Finding, Severity } from '../finding.ts';
import { checkRules } from '../rules.ts';
import { type ChangeRecord, changeRecord } from './change-record.ts';

/** A finding as JSON has it. */
export interface FindingRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly id: string;
  readonly seen: string;
  readonly fix?: { readonly certainty: Certainty } & ChangeRecord;
  /** The entry's place in the data set, from 1: an id may be missing or repeated. */
  readonly number: number;
  /** The other entry that it is about. */
  readonly other?: { readonly id: string; readonly number: number };
}

export interface CheckReport {
  /** How many entries were looked at. */
  readonly entries: number;
  /** Of each rule that was looked for, how often it was found. */
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly FindingRecord[];
}

export interface LookedFor {
  /** Whether the entries were compared with other splits. */
  readonly comparesSplits: boolean;
  /** Names of rules that are none of the checks', such as those of a training's outlook. */
  readonly rules?: readonly string[];
}

/** @param findings of these examples */
export function checkReport(
  examples: readonly Example[],
  findings: readonly Finding[],
  lookedFor: LookedFor,
): CheckReport {
  return {
    entries: examples.length,
    counts: countByRule(findings, lookedFor),
    findings: findings.map((finding) => findingRecord(finding, examples[finding.number - 1]!)),
  };
}

export function findingRecord(
  { rule, severity, id, seen, fix, number, other }: Finding,
  example: Example,
): FindingRecord {
  return {
    rule,
    severity,
    id,
    seen,
    ...(fix && { fix: { certainty: fix.certainty, ...changeRecord(fix.change, example) } }),
    number,
    ...(other && { other }),
  };
}

/** Every rule that was looked for is named, also where nothing was found. */
export function countByRule(
  findings: readonly { readonly rule: string }[],
  { comparesSplits, rules = [] }: LookedFor,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const rule of checkRules) {
    if (rule.kind !== 'dataset' || !rule.comparesSplits || comparesSplits) counts[rule.name] = 0;
  }
  for (const rule of rules) counts[rule] = 0;
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
