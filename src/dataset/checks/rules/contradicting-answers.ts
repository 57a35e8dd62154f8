import type { Example } from '../../example.ts';
import { normalizeQuestion } from '../../identity/normalize-question.ts';
import { entryRef } from '../dataset-facts.ts';
import type { DatasetRule } from '../rule.ts';
import { repairedText } from '../text/canonical.ts';
import { isBlank } from '../text/is-blank.ts';
import { quote } from '../text/quote.ts';

interface Answered {
  readonly index: number;
  readonly words: ReadonlySet<string>;
}

/** The same question about the same context, answered without a word in common, or answered once and once not. */
export const contradictingAnswers: DatasetRule = {
  name: 'contradicting-answers',
  title: 'Questions answered in two ways that do not agree',
  kind: 'dataset',
  judge: ({ examples, questions, byContext }, report) => {
    for (const entries of byContext) {
      if (entries.length < 2) continue;
      const askedBefore = new Map<number, Map<string, Answered>>();
      const repeated = repeatedIn(entries.map((index) => questions[index]!));
      for (const index of entries) {
        const question = questions[index]!;
        if (!repeated.has(question)) continue;
        const words = answerWords(examples[index]!);
        const before = askedBefore.get(question) ?? new Map<string, Answered>();
        askedBefore.set(question, before);
        const contrary = before.values().find((earlier) => disagree(earlier.words, words));
        const key = [...words].sort().join(' ');
        if (!before.has(key)) before.set(key, { index, words });
        if (!contrary) continue;
        const other = entryRef(examples, contrary.index);
        report(index, {
          severity: 'warning',
          subject: { part: 'entry' },
          seen: `${quote(examples[index]!.question)} is answered ${answerOf(examples[index]!)} here and ${answerOf(examples[contrary.index]!)} in entry ${other.number}, of the same context.`,
          other,
        });
      }
    }
  },
};

function repeatedIn(numbers: readonly number[]): ReadonlySet<number> {
  const seen = new Set<number>();
  return new Set(numbers.filter((number) => seen.has(number) || !seen.add(number)));
}

function answerWords({ answers }: Example): ReadonlySet<string> {
  return new Set(
    answers.flatMap(({ text }) =>
      normalizeQuestion(repairedText(text))
        .split(' ')
        .filter((word) => word !== ''),
    ),
  );
}

function disagree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return (one.size > 0 || other.size > 0) && one.isDisjointFrom(other);
}

function answerOf({ answers }: Example): string {
  const first = answers.find(({ text }) => !isBlank(text));
  return first ? quote(first.text) : 'with nothing';
}
