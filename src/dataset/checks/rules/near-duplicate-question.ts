import { questionType } from '../../questions/question-type.ts';
import { entryRef } from '../dataset-facts.ts';
import { questionWords } from '../questions/question-words.ts';
import { earlierSimilar } from '../questions/similar-sets.ts';
import type { DatasetRule } from '../rule.ts';
import { quote } from '../text/quote.ts';

/** Share of words that two questions must have in common. */
const threshold = 0.8;
const number = /\p{N}/u;

/** Questions about the same context in nearly the same words, all but the first of them. */
export const nearDuplicateQuestion: DatasetRule = {
  name: 'near-duplicate-question',
  title: 'Questions asked again of the same context in nearly the same words',
  kind: 'dataset',
  judge: ({ examples, questions, questionTexts, byContext }, report) => {
    for (const entries of byContext) {
      if (entries.length < 2) continue;
      for (const asked of alike(firstOfEach(entries, questions), (index) => questionTexts[questions[index]!]!)) {
        const words = asked.map((index) => questionWords(questionTexts[questions[index]!]!));
        const similar = earlierSimilar(
          words,
          threshold,
          (one, other) => numbersOf(words[one]!) === numbersOf(words[other]!),
        );
        for (const [position, earlier] of similar.entries()) {
          if (earlier === undefined) continue;
          const index = asked[position]!;
          const other = entryRef(examples, asked[earlier]!);
          const question = (at: number) => quote(examples[at]!.question);
          report(index, {
            severity: 'info',
            subject: { part: 'question' },
            seen: `${question(index)} asks nearly what entry ${other.number} asks of the same context: ${question(other.number - 1)}.`,
            other,
          });
        }
      }
    }
  },
};

/** Of questions that are the same, only the first: the others are told by `duplicate-question`. */
function firstOfEach(entries: readonly number[], questions: Int32Array): readonly number[] {
  const seen = new Set<number>();
  return entries.filter((index) => !seen.has(questions[index]!) && seen.add(questions[index]!));
}

/** Questions that ask for the same kind of thing, where there are several: only they can be alike. */
function alike(indices: readonly number[], text: (index: number) => string): (readonly number[])[] {
  const byType = Map.groupBy(indices, (index) => questionType(text(index)));
  return [...byType.values()].filter(({ length }) => length > 1);
}

/** Questions that ask for the same kind of thing, with other numbers, are not alike. */
function numbersOf(words: ReadonlySet<string>): string {
  return [...words]
    .filter((word) => number.test(word))
    .sort()
    .join(' ');
}
