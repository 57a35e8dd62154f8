import type { Example, ExampleId } from '../../example.ts';
import type { Certainty, Finding, Fix } from '../finding.ts';
import { judgeEntry, mendEntry, observationKey, reaches, type TextMemory } from '../judge-entry.ts';
import { checkRules } from '../rules.ts';
import { applyChange } from './apply-change.ts';
import type { Change } from './change.ts';

const datasetRules = new Set(checkRules.filter(({ kind }) => kind === 'dataset').map(({ name }) => name));

/** A fix that was made. */
export interface AppliedFix {
  readonly rule: string;
  /** The id the entry had. */
  readonly id: ExampleId;
  /** Its place in the data set as it came, from 1. */
  readonly number: number;
  readonly seen: string;
  readonly certainty: Certainty;
  readonly change: Change;
  /** The entry as it was before this change. */
  readonly before: Example;
}

export interface FixedExamples {
  /** Those that nothing was done to are the same objects. */
  readonly examples: readonly Example[];
  /** Of each of them, its place in the data set as it came, from 1. */
  readonly numbers: readonly number[];
  readonly applied: readonly AppliedFix[];
}

/**
 * Makes the fixes of the findings given that are at least as certain as asked for. An entry is looked at anew after each
 * of its fixes, so that they fit together in any number; fixing what is fixed does nothing.
 *
 * @param findings of these examples, all or some
 */
export function fixExamples(
  examples: readonly Example[],
  findings: readonly Finding[],
  { certainty }: { readonly certainty: Certainty },
): FixedExamples {
  const byNumber = Map.groupBy(findings, ({ number }) => number);
  const memory: TextMemory = new Map();
  const applied: AppliedFix[] = [];
  const dropped = new Set<number>();
  const fixed: Example[] = [];
  const numbers: number[] = [];
  for (const [index, example] of examples.entries()) {
    const own = byNumber.get(index + 1);
    const after = own ? fixEntry(example, own) : example;
    if (after) {
      fixed.push(after);
      numbers.push(index + 1);
    } else dropped.add(index + 1);
  }
  return { examples: fixed, numbers, applied };

  function fixEntry(example: Example, own: readonly Finding[]): Example | undefined {
    const { id, number } = own[0]!;
    const record = (rule: string, seen: string, fix: Fix, before: Example) =>
      applied.push({ rule, id, number, seen, ...fix, before });
    const given = new Set(own.map(observationKey));
    const seen = judgeEntry(example, memory).seen.map(observationKey);
    const others = new Set(seen.filter((key) => !given.has(key)));
    // What a fix lays bare belongs to it.
    const { example: mended, done } = mendEntry(
      example,
      certainty,
      (found) => !others.has(observationKey(found)),
      memory,
    );
    for (const step of done) record(step.rule, step.seen, step.fix, step.before);
    let current = mended;
    for (const finding of own) {
      if (!current) return undefined;
      const { fix } = finding;
      if (!fix || !reaches(fix.certainty, certainty) || !datasetRules.has(finding.rule)) continue;
      if (fix.change.kind === 'entry-dropped' && dropped.has(fix.change.keeps ?? -1)) continue;
      const next = applyChange(current, fix.change);
      if (next === current) continue;
      record(finding.rule, finding.seen, fix, current);
      current = next;
    }
    return current;
  }
}
