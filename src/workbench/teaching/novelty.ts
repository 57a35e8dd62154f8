import type { Novelty } from './teaching-score.ts';

/** In how many questions each word stands. */
export type WordCounts = ReadonlyMap<string, number>;

const mostNamed = 3;
/** Shorter words say little about what is asked. */
const word = /[\p{L}\p{M}]{4,}|\p{N}+/gu;

export function wordsOf(question: string): ReadonlySet<string> {
  return new Set(question.toLowerCase().match(word) ?? []);
}

export function countWords(questions: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const question of questions) {
    for (const each of wordsOf(question)) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return counts;
}

/**
 * How unlike others a question is: the mean over its words of how new each is, 1 for one that none of them has, a half for
 * one that one has, and so on.
 *
 * @param isAmong whether the question is itself one of those that were counted
 */
export function noveltyOf(question: string, counts: WordCounts, isAmong: boolean): Novelty {
  const words = [...wordsOf(question)];
  if (words.length === 0) return { share: 0, words: [] };
  const others = (each: string) => (counts.get(each) ?? 0) - Number(isAmong);
  const rare = words.filter((each) => others(each) <= 1).sort((one, another) => others(one) - others(another));
  const share = words.reduce((sum, each) => sum + 1 / (1 + Math.max(0, others(each))), 0) / words.length;
  return { share, words: rare.slice(0, mostNamed) };
}
