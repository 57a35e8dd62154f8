import type { Example, ExampleId } from '../../example.ts';
import type { Certainty, Finding } from '../finding.ts';
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
}

export interface FixedExamples {
  /** Those that nothing was done to are the same objects. */
  readonly examples: readonly Example[];
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
  const fixed = examples.flatMap((example, index) => {
    const number = index + 1;
    const own = byNumber.get(number);
    if (!own) return [example];
    const after = fixEntry(example, own);
    if (!after) dropped.add(number);
    return after ? [after] : [];
  });
  return { examples: fixed, applied };

  function fixEntry(example: Example, own: readonly Finding[]): Example | undefined {
    const { id, number } = own[0]!;
    const record = (seen: Pick<AppliedFix, 'rule' | 'seen'>, fixCertainty: Certainty, change: Change) =>
      applied.push({ rule: seen.rule, id, number, seen: seen.seen, certainty: fixCertainty, change });
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
    for (const step of done) record(step, step.fix.certainty, step.fix.change);
    let current = mended;
    for (const finding of own) {
      if (!current) return undefined;
      const { fix } = finding;
      if (!fix || !reaches(fix.certainty, certainty) || !datasetRules.has(finding.rule)) continue;
      if (fix.change.kind === 'entry-dropped' && dropped.has(fix.change.keeps ?? -1)) continue;
      const next = applyChange(current, fix.change);
      if (next === current) continue;
      record(finding, fix.certainty, fix.change);
      current = next;
    }
    return current;
  }
}
