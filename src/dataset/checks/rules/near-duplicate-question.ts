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
      for (const asked of alikeInKind(firstOfEach(entries, questions), (index) => questionTexts[questions[index]!]!)) {
        const similar = earlierSimilar(
          asked.map(({ words }) => words),
          threshold,
        );
        for (const [position, earlier] of similar.entries()) {
          if (earlier === undefined) continue;
          const { index } = asked[position]!;
          const other = entryRef(examples, asked[earlier]!.index);
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

interface Asked {
  readonly index: number;
  readonly words: readonly string[];
}

/** Questions that can be alike at all: those that ask for the same kind of thing, with the same numbers. */
function alikeInKind(entries: readonly number[], questionOf: (index: number) => string): Iterable<readonly Asked[]> {
  const groups = new Map<string, Asked[]>();
  for (const index of entries) {
    const question = questionOf(index);
    const words = questionWords(question);
    const numbers = words.filter((word) => number.test(word)).sort();
    const key = [questionType(question), ...numbers].join(' ');
    const group = groups.get(key);
    if (group) group.push({ index, words });
    else groups.set(key, [{ index, words }]);
  }
  return groups.values().filter((group) => group.length > 1);
}
