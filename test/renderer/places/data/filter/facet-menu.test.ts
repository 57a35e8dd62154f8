import { describe, expect, it } from 'vitest';
import { facetGroups } from '../../../../../src/renderer/places/data/filter/facet-menu.ts';
import { readFilter } from '../../../../../src/renderer/places/data/filter/read-filter.ts';
import type { Facets } from '../../../../../src/shared/contract/entries.ts';

const facets: Facets = {
  entries: 10,
  contexts: 4,
  answerable: 10,
  edited: 0,
  reviewed: 3,
  splits: { train: 10, validation: 0, test: 0, none: 0 },
  questionTypes: { who: 4, what: 6 },
  models: [
    { name: 'Careful', answered: 8, wrong: 2 },
    { name: 'Demo base', answered: 8, wrong: 7 },
    { name: 'Perfect', answered: 8, wrong: 0 },
  ],
  rules: {},
  withFindings: 0,
  fixable: { certain: 0, likely: 0 },
};
const choices = (title: string, filter = '') =>
  facetGroups(facets, filter).find((group) => group.title === title)?.choices ?? [];

describe('what the table can be narrowed to', () => {
  it('is what some entry has, with how many have it', () => {
    expect(facetGroups(facets, '').map(({ title }) => title)).toEqual([
      'Findings',
      'Split',
      'Answers',
      'Asks',
      'Wrong by model',
      'Work',
    ]);
    expect(choices('Asks').map(({ title, count }) => [title, count])).toEqual([
      ['What …', 6],
      ['Who …', 4],
    ]);
  });

  it('is what a model got wrong, one model at a time', () => {
    const [careful, base, ...others] = choices('Wrong by model', 'wrong-by:Careful asks:who');
    expect(others).toEqual([]);
    expect(careful).toMatchObject({ title: 'Careful', count: 2, chosen: true, next: 'asks:who' });
    expect(readFilter(base!.next)).toEqual({ wrongBy: 'Demo base', questionTypes: ['who'] });
  });
});
