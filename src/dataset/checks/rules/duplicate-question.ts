import type { Answer, Example } from '../../example.ts';
import { entryRef } from '../dataset-facts.ts';
import type { DatasetRule } from '../rule.ts';
import { quote } from '../text/quote.ts';

/** The same question about the same context, but for letter case and white space: every repeat after the first. */
export const duplicateQuestion: DatasetRule = {
  name: 'duplicate-question',
  title: 'Questions asked more than once of the same context',
  kind: 'dataset',
  judge: ({ examples, questions, byContext }, report) => {
    for (const entries of byContext) {
      if (entries.length < 2) continue;
      const first = new Map<number, number>();
      for (const index of entries) {
        const earlier = first.get(questions[index]!);
        if (earlier === undefined) {
          first.set(questions[index]!, index);
          continue;
        }
        const { question } = examples[index]!;
        const alike = sameAnswers(examples[earlier]!, examples[index]!);
        report(index, {
          severity: 'warning',
          subject: { part: 'question' },
          seen: `The question ${quote(question)} is asked of the same context in entry ${earlier + 1}${alike ? ', with the same answers' : ''}.`,
          other: entryRef(examples, earlier),
          ...(alike && { fix: { certainty: 'likely', change: { kind: 'entry-dropped', keeps: earlier + 1 } } }),
        });
      }
    }
  },
};

function sameAnswers(one: Example, other: Example): boolean {
  return keyOf(one.answers) === keyOf(other.answers);
}

function keyOf(answers: readonly Answer[]): string {
  return JSON.stringify(answers.map(({ text, start }) => [start, text]).sort());
}
