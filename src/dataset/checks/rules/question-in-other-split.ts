import { type DatasetFacts, otherEntryRef, type OtherSplit } from '../dataset-facts.ts';
import type { DatasetRule, ReportFinding } from '../rule.ts';
import { quote } from '../text/quote.ts';

/** Of the same context it is an error: its answer is known. Of another context it is only worth knowing. */
export const questionInOtherSplit: DatasetRule = {
  name: 'question-in-other-split',
  title: 'Questions that the other split asks too',
  kind: 'dataset',
  comparesSplits: true,
  judge: (facts, report) => {
    for (const otherSplit of facts.otherSplits) judgeAgainst(otherSplit, facts, report);
  },
};

function judgeAgainst(
  otherSplit: OtherSplit,
  { examples, contexts, questions }: DatasetFacts,
  report: ReportFinding,
): void {
  const anywhere = new Map<number, number>();
  const ofContext = new Map<string, number>();
  for (const [index, question] of otherSplit.questions.entries()) {
    const pair = `${question} ${otherSplit.contexts[index]!}`;
    if (!anywhere.has(question)) anywhere.set(question, index);
    if (!ofContext.has(pair)) ofContext.set(pair, index);
  }
  for (const [index, { question }] of examples.entries()) {
    const same = ofContext.get(`${questions[index]!} ${contexts[index]!}`);
    const found = same ?? anywhere.get(questions[index]!);
    if (found === undefined) continue;
    const other = otherEntryRef(otherSplit, found);
    const where = `${otherSplit.name} (entry ${other.number})`;
    report(index, {
      severity: same === undefined ? 'info' : 'error',
      subject: { part: 'question' },
      seen:
        same === undefined
          ? `The question ${quote(question)} is asked of another context in ${where}.`
          : `The question ${quote(question)} is asked of the same context in ${where}: its answer is known from there.`,
      other,
      ...(same !== undefined && { fix: { certainty: 'likely', change: { kind: 'entry-dropped' } } }),
    });
  }
}
