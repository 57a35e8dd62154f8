import { checkExamples } from '../../dataset/checks/check.ts';
import { reviewFindings } from '../../dataset/checks/review-findings.ts';
import { reviewField } from '../../dataset/convert.ts';
import type { Finding } from '../../dataset/checks/finding.ts';
import type { EntryToCheck } from './check-data-set.ts';

/** A `Check` whose findings have fixes that `fixExamples` can make. */
export type CheckOfDataset = (entries: readonly EntryToCheck[]) => readonly Finding[];

/**
 * The checks of `src/dataset` over a data set of the store: its splits are to share nothing, and what reading its file left
 * open is told until a person has looked at it.
 */
export const checkEntries: CheckOfDataset = (entries) => {
  const examples = entries.map(({ example }) => example);
  const found = checkExamples(examples, { splits: entries.map(({ split }) => split) });
  return [...found, ...reviewFindings(examples, entries.map(openQuestions))];
};

function openQuestions({ extra, reviewed }: EntryToCheck): readonly string[] {
  const review = extra?.[reviewField];
  if (reviewed || !Array.isArray(review)) return [];
  return review.filter((sentence): sentence is string => typeof sentence === 'string');
}
