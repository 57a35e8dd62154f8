import type { Example } from '../../../dataset/example.ts';
import { questionType, questionTypes } from '../../../dataset/questions/question-type.ts';
import type { Grouping } from '../../../shared/contract/compare.ts';
import { wordsIn } from './words-in.ts';

interface GroupingRule {
  /** The groups in the order in which they are read; null: those with most questions first. */
  readonly order: readonly string[] | null;
  readonly groupOf: (example: Pick<Example, 'title' | 'context' | 'question' | 'answers'>) => string;
}

/** In words. */
const answerLengths = ['1', '2-3', '4-6', '7-12', '13-'];
const contextLengths = ['-49', '50-99', '100-199', '200-399', '400-'];
const quarters = ['1', '2', '3', '4'];
/** Of what a question without an answer has none. */
export const noGroup = 'none';

/** What questions are grouped by. Of several gold answers the first counts. */
export const groupings: Readonly<Record<Grouping, GroupingRule>> = {
  'question-type': { order: questionTypes, groupOf: ({ question }) => questionType(question) },
  'answer-length': {
    order: [...answerLengths, noGroup],
    groupOf: ({ answers: [answer] }) => (answer ? rangeOf(wordsIn(answer.text), answerLengths) : noGroup),
  },
  'context-length': {
    order: contextLengths,
    groupOf: ({ context }) => rangeOf(wordsIn(context), contextLengths),
  },
  position: {
    order: [...quarters, noGroup],
    groupOf: ({ context, answers: [answer] }) => {
      if (!answer) return noGroup;
      return String(Math.min(4, 1 + Math.floor((4 * answer.start) / Math.max(1, context.length))));
    },
  },
  document: { order: null, groupOf: ({ title }) => title },
};

/** The groups of a question. */
export function groupsOf(example: Parameters<GroupingRule['groupOf']>[0]): Record<Grouping, string> {
  const entries = Object.entries(groupings).map(([by, { groupOf }]) => [by, groupOf(example)]);
  return Object.fromEntries(entries) as Record<Grouping, string>;
}

/** The first of the ranges, written `2-3`, `-49` and `13-`, that ends at or behind the value; else the last. */
function rangeOf(value: number, ranges: readonly string[]): string {
  return ranges.find((range) => !range.endsWith('-') && value <= Number(range.split('-').at(-1))) ?? ranges.at(-1)!;
}
