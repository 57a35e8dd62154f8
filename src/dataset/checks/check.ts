import type { Example } from '../example.ts';
import { datasetFacts, type NamedExamples } from './dataset-facts.ts';
import { splitsAgainstEarlier } from './split-facts.ts';
import type { Finding, Observation } from './finding.ts';
import { judgeEntry, type TextMemory } from './judge-entry.ts';
import { checkRules } from './rules.ts';

export interface CheckOptions {
  /** The splits that this one is to share nothing with: training's for validation's, or the other way round. */
  readonly otherSplits?: readonly NamedExamples[];
  /** `[examples]`: the split that each is in, where they are in several; null is in none. They are to share nothing. */
  readonly splits?: readonly (string | null)[];
}

const datasetRules = checkRules.filter((rule) => rule.kind === 'dataset');
const leakageRules = datasetRules.filter(({ comparesSplits }) => comparesSplits);

/** All that is to be seen in a data set, entry by entry; the findings of an entry in the order of the rules. */
export function checkExamples(examples: readonly Example[], options: CheckOptions = {}): readonly Finding[] {
  const memory: TextMemory = new Map();
  const byEntry = new Map<number, Finding[]>();
  const add = (index: number, rule: string, observation: Observation) => {
    const finding = { ...observation, rule, id: examples[index]!.id, number: index + 1 };
    const findings = byEntry.get(index);
    if (findings) findings.push(finding);
    else byEntry.set(index, [finding]);
  };
  const mended = examples.map((example, index) => {
    const judged = judgeEntry(example, memory);
    for (const { rule, ...observation } of judged.seen) add(index, rule, observation);
    return judged.mended;
  });
  // What two entries have in common is seen better once they are mended.
  const facts = datasetFacts(mended, options.otherSplits);
  for (const rule of datasetRules) rule.judge(facts, (index, observation) => add(index, rule.name, observation));
  for (const { indices, facts: ofSplit } of splitsAgainstEarlier(facts, options.splits ?? [])) {
    for (const rule of leakageRules) {
      rule.judge(ofSplit, (index, observation) => add(indices[index]!, rule.name, observation));
    }
  }
  return [...byEntry.keys()].sort((a, b) => a - b).flatMap((index) => byEntry.get(index)!);
}
