import type { Answer } from '../../dataset/example.ts';

/** In UTF-16 units; 0 where there is none. */
export function longestAnswer(answers: readonly Answer[]): number {
  return answers.reduce((longest, { text }) => Math.max(longest, text.length), 0);
}

/** The answers as the search index takes them. */
export function searchableAnswers(answers: readonly Answer[]): string {
  return answers.length === 1 ? answers[0]!.text : [...new Set(answers.map(({ text }) => text))].join('\n');
}
