import type { Facets } from '../../../../shared/contract/entries.ts';
import { questionTypeTitle } from '../../../../shared/words/question-type.ts';
import { ruleTitle } from './rule-words.ts';
import { chooseToken, hasToken, toggleToken } from './tokens.ts';

/** A value that the table can be narrowed to, with how many entries it has. */
export interface FacetChoice {
  readonly title: string;
  readonly count: number;
  readonly chosen: boolean;
  /** The filter with it, or without where it is chosen. */
  readonly next: string;
}

export interface FacetGroup {
  readonly title: string;
  readonly choices: readonly FacetChoice[];
}

/** What the table can be narrowed to, from what is there. Choices that nothing has are left out, unless they are chosen. */
export function facetGroups(facets: Facets, filter: string): readonly FacetGroup[] {
  const choice = (title: string, field: string, value: string, count: number, instead: readonly string[] = []) => ({
    title,
    count,
    chosen: hasToken(filter, field, value),
    next: toggleToken(filter, field, value, instead),
  });
  const pair = (one: [string, string], other: [string, string], count: number) => [
    choice(one[0], 'is', one[1], count, [other[1]]),
    choice(other[0], 'is', other[1], facets.entries - count, [one[1]]),
  ];
  const { splits } = facets;
  const rules = byCount(facets.rules);
  const groups: FacetGroup[] = [
    {
      title: 'Findings',
      choices: [
        ...pair(['With findings', 'wrong'], ['Without findings', 'clean'], facets.withFindings),
        ...rules.map(([rule, count]) => choice(ruleTitle(rule), 'finding', rule, count)),
      ],
    },
    {
      title: 'Split',
      choices: [
        choice('Train', 'split', 'train', splits.train),
        choice('Validation', 'split', 'validation', splits.validation),
        choice('Test', 'split', 'test', splits.test),
        choice('In no split', 'split', 'none', splits.none),
      ],
    },
    {
      title: 'Answers',
      choices: pair(['With an answer', 'answerable'], ['Without an answer', 'unanswerable'], facets.answerable),
    },
    {
      title: 'Asks',
      choices: byCount(facets.questionTypes).map(([type, count]) =>
        choice(questionTypeTitle(type), 'asks', type, count),
      ),
    },
    {
      title: 'Wrong by model',
      choices: facets.models.map(({ name, wrong }) => ({
        title: name,
        count: wrong,
        chosen: hasToken(filter, 'wrong-by', name),
        next: chooseToken(filter, 'wrong-by', name),
      })),
    },
    {
      title: 'Work',
      choices: [
        ...pair(['Reviewed', 'reviewed'], ['Not reviewed', 'unreviewed'], facets.reviewed),
        ...pair(['Edited', 'edited'], ['Not edited', 'unedited'], facets.edited),
      ],
    },
  ];
  return groups
    .map(({ title, choices }) => ({ title, choices: choices.filter(({ count, chosen }) => count > 0 || chosen) }))
    .filter(({ choices }) => choices.length > 0);
}

function byCount(counts: Readonly<Record<string, number>>): readonly [string, number][] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a);
}
