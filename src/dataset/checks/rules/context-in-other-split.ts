import { type DatasetFacts, otherEntryRef, type OtherSplit } from '../dataset-facts.ts';
import type { DatasetRule, ReportFinding } from '../rule.ts';

/** Leakage: what stands in both training and validation. */
export const contextInOtherSplit: DatasetRule = {
  name: 'context-in-other-split',
  title: 'Contexts that also stand in the other split',
  kind: 'dataset',
  comparesSplits: true,
  judge: (facts, report) => {
    for (const otherSplit of facts.otherSplits) judgeAgainst(otherSplit, facts, report);
  },
};

function judgeAgainst(otherSplit: OtherSplit, { examples, contexts }: DatasetFacts, report: ReportFinding): void {
  const there = new Map<number, number>();
  for (const [index, context] of otherSplit.contexts.entries()) if (!there.has(context)) there.set(context, index);
  for (const index of examples.keys()) {
    const found = there.get(contexts[index]!);
    if (found === undefined) continue;
    const other = otherEntryRef(otherSplit, found);
    report(index, {
      severity: 'warning',
      subject: { part: 'context' },
      seen: `The context also stands in ${otherSplit.name} (entry ${other.number}): what is scored on it was partly learnt by heart.`,
      other,
      fix: { certainty: 'likely', change: { kind: 'entry-dropped' } },
    });
  }
}
